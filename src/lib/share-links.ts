/** Public share addresses of networks: plain links, no kit of theirs (SH-18). */

/** @param picture absolute address of a picture */
export function weiboLink(url: string, title: string, picture: string): string {
  return `https://service.weibo.com/share/share.php?${query({ url, title, pic: picture })}`;
}

export function qzoneLink(url: string, title: string, picture: string): string {
  return `https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey?${query({ url, title, pics: picture })}`;
}

function query(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
}
