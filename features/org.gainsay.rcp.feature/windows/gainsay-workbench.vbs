' Copyright (c) 2026 Gainsay contributors
' SPDX-License-Identifier: EPL-2.0
' Opens the workbench without a console; a folder that is given, or dropped on this file, is opened as a project. "shortcut" makes a
' shortcut to it on the desktop, with the icon. What goes wrong is told in a box, as there is no console to tell it in.
Option Explicit
Dim shell, files, here, said, command, code, message, link
Set shell = CreateObject("WScript.Shell")
Set files = CreateObject("Scripting.FileSystemObject")
here = files.GetParentFolderName(WScript.ScriptFullName)
If WScript.Arguments.Count = 1 Then
	If LCase(WScript.Arguments(0)) = "shortcut" Then
		Set link = shell.CreateShortcut(files.BuildPath(shell.SpecialFolders("Desktop"), "Gainsay.lnk"))
		link.TargetPath = files.BuildPath(files.GetSpecialFolder(1), "wscript.exe")
		link.Arguments = """" & WScript.ScriptFullName & """"
		link.WorkingDirectory = here
		link.IconLocation = files.BuildPath(here, "gainsay.ico")
		link.Description = "Annotate who said what in which article, and who denied it"
		link.Save
		WScript.Quit 0
	End If
End If
said = files.BuildPath(files.GetSpecialFolder(2), files.GetTempName)
command = """" & files.BuildPath(here, "gainsay.bat") & """ workbench"
If WScript.Arguments.Count > 0 Then command = command & " """ & WScript.Arguments(0) & """"
code = shell.Run("cmd.exe /d /s /c """ & command & " 2>""" & said & """""", 0, True)
If code <> 0 Then
	message = "The workbench did not start (" & code & ")."
	If files.FileExists(said) Then
		If files.GetFile(said).Size > 0 Then message = files.OpenTextFile(said).ReadAll
	End If
	MsgBox message, vbExclamation, "Gainsay"
End If
If files.FileExists(said) Then files.DeleteFile said
WScript.Quit code
