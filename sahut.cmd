@echo off
rem Sahut's words on Windows, the same as ./sahut on Linux. Finds a Python that Sahut supports and hands over.
setlocal
set "found="
py -3.12 -c "" >nul 2>nul && set "found=py -3.12"
if not defined found py -3.11 -c "" >nul 2>nul && set "found=py -3.11"
if not defined found python -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 12))" >nul 2>nul && set "found=python"
if not defined found goto missing
%found% "%~dp0installer" %*
exit /b %errorlevel%

:missing
echo sahut: needs 64-bit Python 3.11 or 3.12 for Windows and found neither. Nothing was changed. 1>&2
exit /b 2
