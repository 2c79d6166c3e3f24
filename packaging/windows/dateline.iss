; Inno Setup's recipe for the Windows installer. First: python packaging\freeze.py   Then: iscc packaging\windows\dateline.iss
; For one user, without administrator's rights; the installer tells Windows of *.dateline and takes it back when removed.

#define Version GetVersionNumbersString("..\..\out\frozen\dateline\dateline.exe")

[Setup]
AppId={{7C0F3B52-2E0E-4C3A-9C41-5D0C6A6F9D11}
AppName=Dateline
AppVersion={#Version}
DefaultDirName={autopf}\Dateline
DefaultGroupName=Dateline
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesInstallIn64BitMode=x64compatible arm64
OutputDir=..\..\out\frozen
OutputBaseFilename=dateline-setup
SetupIconFile=..\..\out\icons\dateline.ico
UninstallDisplayIcon={app}\dateline.exe
LicenseFile=..\..\LICENSE
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
WizardStyle=modern

[Files]
Source: "..\..\out\frozen\dateline\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Dateline"; Filename: "{app}\dateline.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.dateline"; ValueType: string; ValueData: "Dateline.Case"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Dateline.Case"; ValueType: string; ValueData: "Dateline case"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Dateline.Case\DefaultIcon"; ValueType: string; ValueData: "{app}\dateline.exe,0"
Root: HKA; Subkey: "Software\Classes\Dateline.Case\shell\open\command"; ValueType: string; ValueData: """{app}\dateline.exe"" ""%1"""

[Run]
Filename: "{app}\dateline.exe"; Description: "Open Dateline"; Flags: postinstall nowait skipifsilent
