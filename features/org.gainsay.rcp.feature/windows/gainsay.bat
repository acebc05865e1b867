@echo off
rem Copyright (c) 2026 Gainsay contributors
rem SPDX-License-Identifier: EPL-2.0
rem gainsay COMMAND: the command line of Gainsay; gainsay workbench [DIR]: the desktop workbench.
rem
rem No delayed expansion, which would eat exclamation marks in paths, and no blocks in parentheses around names, which may have some.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
if not defined LOCALAPPDATA set "LOCALAPPDATA=%TEMP%"

rem Java 21 or later; of several the newest
set "JAVA="
set "JAVA_MAJOR=0"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined JAVA for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~d"
if not defined JAVA goto no_java
for %%j in ("%HERE%plugins\org.gainsay.cli_*.jar") do set "PROGRAM=%%~fj" & set "PROGRAM_VERSION=%%~nj"
if not defined PROGRAM goto incomplete
if not "%~1"=="workbench" goto command
if "%~2"=="--help" goto command
if "%~2"=="-h" goto command
goto workbench

:command
rem What is prepared belongs to one version of the program, whose number has the time of its build, and to one of Java.
set "CACHE=%LOCALAPPDATA%\Gainsay\%PROGRAM_VERSION%-java%JAVA_VERSION%"
if not exist "%CACHE%\arguments" "%JAVA%" -XX:TieredStopAtLevel=1 -cp "%PROGRAM%" org.gainsay.cli.start.Preparation "%HERE%classpath.txt" "%HERE%plugins" "%CACHE%"
if not exist "%CACHE%\arguments" goto slow
"%JAVA%" "@%CACHE%\arguments" org.gainsay.cli.Main %*
exit /b %ERRORLEVEL%

:slow
>&2 echo gainsay: fast starts could not be prepared; the command runs all the same, only slower.
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss4m -Djdk.console=java.base -Dguice_bytecode_gen_option=DISABLED -cp "%HERE%plugins\*" org.gainsay.cli.Main %*
exit /b %ERRORLEVEL%

:workbench
for %%j in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fj"
if not defined LAUNCHER goto incomplete
set "WORKSPACE=default"
set "FOLDER="
if "%~2"=="" goto open
rem without a backslash at its end, which would hide the quotation mark that follows
for %%f in ("%~f2\.") do set "FOLDER=%%~ff"
if not exist "%FOLDER%\" goto no_folder
set "WORKSPACE="
for /f "delims=" %%w in ('""%JAVA%" -cp "%PROGRAM%" org.gainsay.cli.start.WorkspaceName "%FOLDER%""') do set "WORKSPACE=%%w"
if not defined WORKSPACE goto no_folder
if not exist "%FOLDER%\.project" >&2 echo gainsay: "%FOLDER%" becomes a project in place: a file .project is added to it.

:open
set "DATA=%LOCALAPPDATA%\Gainsay\workspaces\%WORKSPACE%"
set "JAVAW=%JAVA:java.exe=javaw.exe%"
rem Nothing waits here to start it again, so the workbench says that instead of going.
set "OPTIONS=-Xms256m -Xmx2g --enable-native-access=ALL-UNNAMED -Dosgi.requiredJavaVersion=21 -Dguice_bytecode_gen_option=DISABLED"
if defined FOLDER goto open_folder
start "Gainsay" "%JAVAW%" %OPTIONS% -jar "%LAUNCHER%" -name Gainsay --launcher.noRestart -data "%DATA%"
exit /b 0

:open_folder
start "Gainsay" "%JAVAW%" %OPTIONS% -jar "%LAUNCHER%" -name Gainsay --launcher.noRestart -data "%DATA%" -project "%FOLDER%"
exit /b 0

:no_java
>&2 echo gainsay: Java 21 or later is missing: install a JDK, for example from https://adoptium.net, or set JAVA_HOME to one.
exit /b 3

:incomplete
>&2 echo gainsay: "%HERE%plugins" is not complete: unpack the archive once more.
exit /b 3

:no_folder
>&2 echo gainsay: "%FOLDER%": no such folder, or it cannot be read
exit /b 3

:consider
set "VERSION="
if not exist "%~1\bin\java.exe" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do set "VERSION=%%~v"
if not defined VERSION exit /b 0
for /f "delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 21 exit /b 0
if %MAJOR% LEQ %JAVA_MAJOR% exit /b 0
set "JAVA=%~1\bin\java.exe"
set "JAVA_MAJOR=%MAJOR%"
set "JAVA_VERSION=%VERSION%"
exit /b 0
