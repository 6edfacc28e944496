/** Words of the page that says for whom this site works, how it was tried, and where it falls short. */
export interface AccessWords {
  link: string;
  title: string;
  intro: string;
  sections: readonly { title: string; points: readonly string[] }[];
  /** Before the way to the maker. */
  contact: string;
}
