@echo off
rem Double-click to show the story on this screen. Close the window to stop. start.bat -Network lets a presenter's phone in.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0start.ps1" %*
