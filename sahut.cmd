@echo off
rem Sahut's words on Windows, the same as ./sahut on Linux. Finds a Python that Sahut supports and hands over.
setlocal
set "supported=import sys; sys.exit(not ((3, 11) <= sys.version_info[:2] <= (3, 12) and sys.maxsize > 2**32))"
set "found="
py -3.12 -c "%supported%" >nul 2>nul && set "found=py -3.12"
if not defined found py -3.11 -c "%supported%" >nul 2>nul && set "found=py -3.11"
if not defined found python -c "%supported%" >nul 2>nul && set "found=python"
if not defined found goto missing
%found% "%~dp0installer" %*
exit /b %errorlevel%

:missing
echo sahut: needs 64-bit Python 3.11 or 3.12 for Windows, as py or python, and found neither. Nothing was changed. 1>&2
echo sahut: install one of them for this user, open a new window, then start again. 1>&2
exit /b 2
