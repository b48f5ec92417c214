@echo off
rem Sahut's words on Windows, the same as ./sahut on Linux. Finds a Python that Sahut supports and hands over.
setlocal
for %%v in (3.12 3.11) do (
    py -%%v -c "" >nul 2>nul && (
        py -%%v "%~dp0installer" %*
        exit /b
    )
)
python -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 12))" >nul 2>nul && (
    python "%~dp0installer" %*
    exit /b
)
echo sahut: needs Python 3.11 or 3.12 for Windows ^(64-bit^) and found neither. Nothing was changed. 1>&2
exit /b 2
