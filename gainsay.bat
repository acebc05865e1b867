@echo off
rem Copyright (c) 2026 Gainsay contributors
rem SPDX-License-Identifier: EPL-2.0
rem gainsay COMMAND: the command line of Gainsay; gainsay workbench [DIR]: the desktop workbench.
rem Finds Java, and runs what the class org.gainsay.cli.start.Start prepared, which does the rest and says why. Delayed expansion
rem would eat exclamation marks in paths, call reads its arguments twice, and names may have the parentheses that end a block.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "PLUGINS=%HERE%plugins"
if exist "%HERE%pom.xml" set "PLUGINS=%HERE%bundles\org.gainsay.cli\target\plugins"
if not defined LOCALAPPDATA set "LOCALAPPDATA=%TEMP%"
set "CACHE=%LOCALAPPDATA%\Gainsay"
rem Java 21 or later; of several the newest
set "JAVA="
set "NEWEST=20"
set "FOLDER=%JAVA_HOME%"
if defined JAVA_HOME call :consider
if not defined JAVA for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do (set "FOLDER=%%~d" & call :consider)
set "PROBLEM=Java 21 or later is missing: install a JDK, for example from https://adoptium.net, or set JAVA_HOME to one."
if not defined JAVA goto problem
set "PROGRAM="
for %%j in ("%PLUGINS%\org.gainsay.cli_*.jar") do set "PROGRAM=%%~nj"
set "PROBLEM=The program is not complete: unpack the archive once more, or in a checkout build it with Maven 3.9.9 or later: mvn package -Dheadless."
if not defined PROGRAM goto problem
if "%~1"=="workbench" goto run
rem Prepared for this Java and these bundles? In a checkout the class looks whether they are older than their sources, too.
set "STATE=%VERSION%"
for %%j in ("%PLUGINS%\org.gainsay.*.jar") do (set "NAME=%%~nj" & call :add)
set "START=%PROGRAM%-java%VERSION%\start"
set "PREPARED="
if not exist "%HERE%pom.xml" call :read
if "%PREPARED%"=="%STATE%" goto prepared
"%JAVA%\bin\java.exe" -XX:TieredStopAtLevel=1 -cp "%PLUGINS%\%PROGRAM%.jar" org.gainsay.cli.start.Start prepare "%HERE%." "%STATE%" "%START%" "%CACHE%"
if errorlevel 1 exit /b 3
call :read
if not "%PREPARED%"=="%STATE%" goto run
:prepared
"%JAVA%\bin\java.exe" "@%CACHE%\%ARGUMENTS%" org.gainsay.cli.Main %*
exit /b %ERRORLEVEL%
:run
"%JAVA%\bin\java.exe" -XX:TieredStopAtLevel=1 -Xss4m --enable-native-access=ALL-UNNAMED -cp "%PLUGINS%\%PROGRAM%.jar" org.gainsay.cli.start.Start run "%HERE%." "%JAVA%" %*
exit /b %ERRORLEVEL%
:problem
>&2 echo gainsay: %PROBLEM%
exit /b 3
:add
set "STATE=%STATE% %NAME%"
exit /b 0
:read
if exist "%CACHE%\%START%" for /f "usebackq tokens=1,* delims==" %%a in ("%CACHE%\%START%") do set "%%a=%%b"
exit /b 0
:consider
set "VALUE=0"
if exist "%FOLDER%\bin\java.exe" for /f "usebackq tokens=1,2 delims==" %%a in ("%FOLDER%\release") do if "%%a"=="JAVA_VERSION" set "VALUE=%%~b"
for /f "delims=.-+" %%m in ("%VALUE%") do set "MAJOR=%%m"
if %MAJOR% LEQ %NEWEST% exit /b 0
set "NEWEST=%MAJOR%"
set "VERSION=%VALUE%"
set "JAVA=%FOLDER%"
