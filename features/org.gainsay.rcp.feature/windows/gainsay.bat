@echo off
rem Copyright (c) 2026 Gainsay contributors
rem SPDX-License-Identifier: EPL-2.0
rem gainsay COMMAND: the command line of Gainsay; gainsay workbench [DIR]: the desktop workbench.
setlocal EnableExtensions EnableDelayedExpansion
set "HOME_OF_GAINSAY=%~dp0"
set "JAVA="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined JAVA for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~d"
if not defined JAVA (
  echo gainsay: Java 21 or later is missing: install a JDK, for example from https://adoptium.net, or set JAVA_HOME to one. 1>&2
  exit /b 3
)
for %%j in ("%HOME_OF_GAINSAY%plugins\org.gainsay.cli_*.jar") do set "PROGRAM=%%j" & set "PROGRAM_VERSION=%%~nj"
for %%j in ("%HOME_OF_GAINSAY%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%j"
if "%~1"=="workbench" if not "%~2"=="--help" if not "%~2"=="-h" goto workbench

set "CACHE=%LOCALAPPDATA%\Gainsay\%PROGRAM_VERSION%-java%MAJOR%"
if not exist "%CACHE%\arguments" "%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%PROGRAM%" org.gainsay.cli.start.Preparation "%HOME_OF_GAINSAY%classpath.txt" "%HOME_OF_GAINSAY%plugins" "%CACHE%"
if not exist "%CACHE%\arguments" exit /b 3
"%JAVA%" "@%CACHE%\arguments" org.gainsay.cli.Main %*
exit /b %ERRORLEVEL%

:workbench
set "WORKSPACE=%LOCALAPPDATA%\Gainsay\workspaces\default"
set "PROJECT="
if not "%~2"=="" (
  if not exist "%~f2\" (
    echo gainsay: %~2: no such folder 1>&2
    exit /b 3
  )
  set "PROJECT=%~f2"
  set "WORKSPACE=%LOCALAPPDATA%\Gainsay\workspaces\%~n2"
  if not exist "%~f2\.project" echo gainsay: %~f2 becomes a project in place: a file .project is added to it.
)
set "JAVAW=%JAVA:java.exe=javaw.exe%"
set "OPTIONS=-Xms256m -Xmx2g --enable-native-access=ALL-UNNAMED"
rem Nothing waits here to start it again, so the workbench says that instead of going.
if defined PROJECT (
  start "Gainsay" "%JAVAW%" %OPTIONS% -jar "%LAUNCHER%" -name Gainsay --launcher.noRestart -data "%WORKSPACE%" -project "%PROJECT%"
) else (
  start "Gainsay" "%JAVAW%" %OPTIONS% -jar "%LAUNCHER%" -name Gainsay --launcher.noRestart -data "%WORKSPACE%"
)
exit /b 0

:consider
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
set "MAJOR=0"
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do for /f "delims=." %%m in ("%%~v") do set "MAJOR=%%m"
if !MAJOR! GEQ 21 set "JAVA=%~1\bin\java.exe"
exit /b 0
