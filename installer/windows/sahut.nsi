; The console for one user of Windows: no administrator is needed, nothing is written outside that user's own folders.
; Built by `sahut package windows`, which says VERSION, SOURCE (the one-folder build), TARGET and ICON.
Unicode true
Target amd64-unicode
!include "MUI2.nsh"

!define NAME "Sahut"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Sahut"

Name "${NAME}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\Sahut"
InstallDirRegKey HKCU "Software\Sahut" "Folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "Sahut: desktop console for contact-centre agents"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\sahut-console.exe"
!insertmacro MUI_PAGE_LICENSE "${SOURCE}/licences/LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro MUI_LANGUAGE "English"

LangString InUse ${LANG_INDONESIAN} "Sahut masih berjalan. Tutup dahulu, lalu coba lagi. Belum ada yang diubah."
LangString InUse ${LANG_ENGLISH} "Sahut is running. Close it first, then try again. Nothing was changed."
LangString Elsewhere ${LANG_INDONESIAN} "Folder ini sudah berisi hal lain. Pilih folder kosong. Belum ada yang diubah."
LangString Elsewhere ${LANG_ENGLISH} "This folder holds something else. Choose an empty one. Nothing was changed."

; A running program's file cannot be opened for writing.
!macro NotRunning
  IfFileExists "$INSTDIR\sahut-console.exe" 0 +6
  ClearErrors
  FileOpen $0 "$INSTDIR\sahut-console.exe" a
  IfErrors 0 +3
  MessageBox MB_ICONSTOP "$(InUse)" /SD IDOK
  Abort
  FileClose $0
!macroend

Section "Sahut"
  !insertmacro NotRunning
  ; An upgrade takes the old folder away whole; a folder that is not ours is left alone. Settings and work are not in it.
  IfFileExists "$INSTDIR\sahut-console.exe" ours
  IfFileExists "$INSTDIR\*.*" 0 empty
  FindFirst $1 $2 "$INSTDIR\*"
  next:
    StrCmp $2 "" done
    StrCmp $2 "." more
    StrCmp $2 ".." more
    FindClose $1
    MessageBox MB_ICONSTOP "$(Elsewhere)" /SD IDOK
    Abort
  more:
    FindNext $1 $2
    Goto next
  done:
    FindClose $1
    Goto empty
  ours:
    RMDir /r "$INSTDIR\_internal"
    RMDir /r "$INSTDIR\licences"
    Delete "$INSTDIR\sahut-console.exe"
  empty:
  SetOutPath "$INSTDIR"
  File "${SOURCE}/sahut-console.exe"
  File /r "${SOURCE}/_internal"
  File /r "${SOURCE}/licences"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Sahut.lnk" "$INSTDIR\sahut-console.exe"
  WriteRegStr HKCU "Software\Sahut" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "Sahut"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\sahut-console.exe"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

; What an agent wrote stays: settings and encrypted files are in the user's own data folder.
Section "Uninstall"
  !insertmacro NotRunning
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\sahut-console.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Sahut.lnk"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\Sahut"
SectionEnd
