@echo off
rem Copyright (c) 2026 Gainsay contributors
rem SPDX-License-Identifier: EPL-2.0
rem Opens the workbench; a folder that is given is opened as a project.
"%~dp0gainsay.bat" workbench %*
