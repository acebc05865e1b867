// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBufferStatusCodes;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceStatus;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.ui.edit.CorpusEditApplier;
import org.gainsay.ui.edit.SafeSave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NoErrorLogged.class)
class SafeSaveTest {

	private static final String TEXT = "gainsay 1\r\n// eins\r\nclaim a \"A\"\r\n\r\n\r\n\r\nclaim z \"Z\"\r\n";

	private TestProject project;
	private IFile file;
	private Path path;

	@BeforeEach
	void project() throws Exception {
		Workbench.begin();
		project = TestProject.empty("saving");
		file = project.write("sub/one.claims", TEXT);
		path = file.getLocation().toPath();
		project.build();
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	/** Changes when another file takes a file's place, and stays when a file is written in place. */
	private Object identity(Path of) throws Exception {
		Object key = Files.readAttributes(of, BasicFileAttributes.class).fileKey();
		Assumptions.assumeTrue(key != null, "this system does not tell one file from another");
		return key;
	}

	private static IDocument document(ITextEditor editor) {
		return Workbench.ui(() -> editor.getDocumentProvider().getDocument(editor.getEditorInput()));
	}

	private static void type(ITextEditor editor, String before, String text) {
		IDocument document = document(editor);
		Workbench.ui(() -> document.replace(document.get().indexOf(before), 0, text));
	}

	private static void save(ITextEditor editor) {
		Workbench.ui(() -> editor.doSave(new NullProgressMonitor()));
	}

	private List<String> history() throws Exception {
		return List.of(file.getHistory(null)).stream().map(state -> {
			try (var in = state.getContents()) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			} catch (Exception unreadable) {
				throw new AssertionError(unreadable);
			}
		}).toList();
	}

	@Test
	void saveInTheClaimsEditorReplacesTheFileAsAWhole() throws Exception {
		Object before = identity(path);
		ITextEditor editor = (ITextEditor) Workbench.open(file);
		type(editor, "claim z", "// zwei\r\n");
		save(editor);

		String now = TEXT.replace("claim z", "// zwei\r\nclaim z");
		assertEquals(now, project.text("sub/one.claims"));
		assertNotEquals(before, identity(path), "it was written in place");
		assertFalse(Workbench.ui(editor::isDirty));
		assertEquals(TEXT, history().getFirst(), "what it held is in the local history");
		assertTrue(file.isSynchronized(IResource.DEPTH_ZERO));
		assertEquals(List.of("one.claims"), List.of(file.getParent().getLocation().toFile().list()), "nothing is left beside it");
		Workbench.settle();
		assertTrue(project.corpus().corpus().claim("z").isPresent());
	}

	@Test
	void undoToWhatWasSavedIsCleanAgainAndBeyondItIsNot() throws Exception {
		ITextEditor editor = (ITextEditor) Workbench.open(file);
		type(editor, "claim z", "// zwei\r\n");
		save(editor);
		type(editor, "claim a", "// drei\r\n");
		assertTrue(Workbench.ui(editor::isDirty));
		undo(editor);
		assertFalse(Workbench.ui(editor::isDirty), "back at what was saved");
		undo(editor);
		assertTrue(Workbench.ui(editor::isDirty));
		assertEquals(TEXT, document(editor).get());
		save(editor);
		assertEquals(TEXT, project.text("sub/one.claims"));
	}

	private static void undo(ITextEditor editor) {
		Workbench.ui(() -> editor.getAction("undo").run());
	}

	@Test
	void saveAllReplacesEveryFileAsAWhole() throws Exception {
		IFile other = project.write("two.claims", "gainsay 1\n");
		Object before = identity(path);
		Object otherBefore = identity(other.getLocation().toPath());
		type((ITextEditor) Workbench.open(file), "claim z", "// zwei\r\n");
		ITextEditor two = (ITextEditor) Workbench.open(other);
		Workbench.ui(() -> document(two).set("gainsay 1\nclaim b \"B\"\n"));
		assertTrue(Workbench.<Boolean>ui(() -> Workbench.page().saveAllEditors(false)));
		assertEquals("gainsay 1\nclaim b \"B\"\n", project.text("two.claims"));
		assertNotEquals(before, identity(path));
		assertNotEquals(otherBefore, identity(other.getLocation().toPath()));
	}

	@Test
	void aCommandReplacesAFileThatNobodyHasOpenAsAWhole() throws Exception {
		Object before = identity(path);
		CorpusEdit edit = new CorpusEdit("Edit", List.of(new FileEdits("sub/one.claims", Stamp.of(TEXT), List.of(new TextEdit(0, 0, "// null\r\n")))));
		Workbench.ui(() -> CorpusEditApplier.apply(edit, project.corpus(), null));
		assertEquals("// null\r\n" + TEXT, project.text("sub/one.claims"));
		assertNotEquals(before, identity(path));
		assertEquals(TEXT, history().getFirst());
	}

	@Test
	void keepsPermissionsAndALink() throws Exception {
		Assumptions.assumeTrue(path.getFileSystem().supportedFileAttributeViews().contains("posix"), "not a POSIX system");
		Path real = Files.move(path, path.resolveSibling("real.txt"));
		Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
		Files.createSymbolicLink(path, Path.of("real.txt"));
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		ITextEditor editor = (ITextEditor) Workbench.open(file);
		type(editor, "claim z", "// zwei\r\n");
		save(editor);
		assertTrue(Files.isSymbolicLink(path));
		assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
		assertEquals(TEXT.replace("claim z", "// zwei\r\nclaim z"), Files.readString(real));
	}

	@Test
	void keepsEveryEncodingAndByteOrderMark() throws Exception {
		for (String[] kind : new String[][] { { "UTF-8", "\uFEFF" }, { "UTF-8", "" }, { "ISO-8859-1", "" }, { "UTF-16LE", "\uFEFF" }, { "UTF-16BE", "\uFEFF" } }) {
			String text = TEXT + "// caf\u00e9\r\n";
			byte[] bytes = (kind[1] + text).getBytes(kind[0]);
			IFile written = project.write("enc.claims", bytes);
			boolean marked = !kind[1].isEmpty() && kind[0].startsWith("UTF-16");
			written.setCharset(kind[0].equals("UTF-8") || marked ? null : kind[0], null);
			ITextEditor editor = (ITextEditor) Workbench.open(written);
			assertEquals(text, document(editor).get(), String.join(" ", kind[0], kind[1]));
			type(editor, "claim z", "// \u00fc\r\n");
			save(editor);
			assertArrayEquals((kind[1] + text.replace("claim z", "// \u00fc\r\nclaim z")).getBytes(kind[0]), project.bytes("enc.claims"), kind[0]);
			assertFalse(Workbench.ui(editor::isDirty));
			Workbench.ui(() -> Workbench.page().closeEditor(editor, false));
		}
	}

	@Test
	void refusesWhatTheEncodingCannotWriteAndWhatIsReadOnly() throws Exception {
		file.setCharset("ISO-8859-1", null);
		ITextFileBuffer buffer = connect();
		try {
			Workbench.ui(() -> buffer.getDocument().replace(0, 0, "// \ud83d\ude80\r\n"));
			CoreException unmappable = assertThrows(CoreException.class, () -> commit(buffer));
			assertEquals(IFileBufferStatusCodes.CHARSET_MAPPING_FAILED, unmappable.getStatus().getCode());
			assertEquals("one.claims has characters that its encoding ISO-8859-1 cannot write.", unmappable.getStatus().getMessage());

			Workbench.ui(() -> buffer.getDocument().replace(0, buffer.getDocument().getLength(), "gainsay 1\r\n"));
			ResourceAttributes readOnly = file.getResourceAttributes();
			readOnly.setReadOnly(true);
			file.setResourceAttributes(readOnly);
			CoreException refused = assertThrows(CoreException.class, () -> commit(buffer));
			assertEquals(IResourceStatus.READ_ONLY_LOCAL, refused.getStatus().getCode());
			assertTrue(buffer.isDirty());
			assertEquals(TEXT, project.text("sub/one.claims"));
		} finally {
			FileBuffers.getTextFileBufferManager().disconnect(file.getFullPath(), LocationKind.IFILE, null);
		}
	}

	private void commit(ITextFileBuffer buffer) throws CoreException {
		SafeSave.commit(buffer, file, false, null);
	}

	private ITextFileBuffer connect() throws CoreException {
		FileBuffers.getTextFileBufferManager().connect(file.getFullPath(), LocationKind.IFILE, null);
		return FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
	}

	@Test
	void takesInWhatAnotherProgramWroteElsewhere() throws Exception {
		ITextEditor editor = (ITextEditor) Workbench.open(file);
		type(editor, "claim z", "// mine\r\n");
		Files.writeString(path, TEXT.replace("// eins", "// theirs"));
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		String both = TEXT.replace("// eins", "// theirs").replace("claim z", "// mine\r\nclaim z");
		IDocument document = document(editor);
		Workbench.waitUntil("both changes are in the editor", () -> document.get().equals(both));
		assertTrue(Workbench.ui(editor::isDirty));
		save(editor); // Asks nothing, else it would not return.
		assertEquals(both, project.text("sub/one.claims"));
		assertFalse(Workbench.ui(editor::isDirty));
		assertEquals(TEXT.replace("// eins", "// theirs"), history().getFirst(), "what the other program wrote is in the local history");
	}

	@Test
	void takesInWhatNobodyNoticedBeforeItSaves() throws Exception {
		ITextFileBuffer buffer = connect();
		try {
			Workbench.ui(() -> buffer.getDocument().replace(TEXT.indexOf("claim z"), 0, "// mine\r\n"));
			Files.writeString(path, TEXT.replace("// eins", "// theirs")); // And no refresh.
			Workbench.ui(() -> commit(buffer));
			assertEquals(TEXT.replace("// eins", "// theirs").replace("claim z", "// mine\r\nclaim z"), project.text("sub/one.claims"));
		} finally {
			FileBuffers.getTextFileBufferManager().disconnect(file.getFullPath(), LocationKind.IFILE, null);
		}
	}

	@Test
	void asksBeforeItWritesOverWhatAnotherProgramWroteInTheSamePlace() throws Exception {
		ITextEditor editor = (ITextEditor) Workbench.open(file);
		type(editor, "// eins", "// mine ");
		String theirs = TEXT.replace("// eins", "// theirs");
		Files.writeString(path, theirs);
		AtomicBoolean answered = new AtomicBoolean();
		Workbench.display().asyncExec(() -> {
			editor.doSave(new NullProgressMonitor());
			answered.set(true);
		});
		Shell question = Workbench.waitForShell("Update conflict");
		assertEquals(theirs, project.text("sub/one.claims"));
		Workbench.ui(question::close);
		// The editor is active again and asks in its turn whether to read the file again: not that either.
		Shell other = Workbench.waitForShell("File Changed");
		Workbench.ui(other::close);
		Workbench.waitUntil("the editor has its answers", answered::get);
		assertTrue(Workbench.ui(editor::isDirty));
		assertEquals(theirs, project.text("sub/one.claims"));
		assertEquals(TEXT.replace("// eins", "// mine // eins"), document(editor).get());
	}

	@Test
	void readsAgainAFileThatIsOpenAndSaved() throws Exception {
		ITextEditor editor = (ITextEditor) Workbench.open(file);
		Files.writeString(path, "gainsay 1\n");
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		IDocument document = document(editor);
		Workbench.waitUntil("the editor has it", () -> document.get().equals("gainsay 1\n"));
		assertFalse(Workbench.ui(editor::isDirty));
	}

	@Test
	void makesAgainAFileThatWasTakenAway() throws Exception {
		ITextEditor editor = (ITextEditor) Workbench.open(file);
		type(editor, "claim z", "// mine\r\n");
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		Files.delete(path);
		Workbench.ui(() -> SafeSave.commit(buffer, file, true, null));
		assertEquals(TEXT.replace("claim z", "// mine\r\nclaim z"), project.text("sub/one.claims"));
		assertFalse(Workbench.ui(editor::isDirty));
	}

	@Test
	void replacesAFileOutsideOfTheWorkspaceAsAWholeToo(@TempDir Path outside) throws Exception {
		Path claims = Files.write(outside.resolve("two.claims"), ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));
		Object before = identity(claims);
		ITextEditor editor = (ITextEditor) Workbench.ui(() -> IDE.openEditorOnFileStore(Workbench.page(), EFS.getLocalFileSystem().fromLocalFile(claims.toFile())));
		type(editor, "claim z", "// zwei\r\n");
		save(editor);
		assertEquals("\uFEFF" + TEXT.replace("claim z", "// zwei\r\nclaim z"), Files.readString(claims));
		assertNotEquals(before, identity(claims), "it was written in place");
		assertFalse(Workbench.ui(editor::isDirty));
		undo(editor);
		assertTrue(Workbench.ui(editor::isDirty));
		save(editor);
		assertEquals("\uFEFF" + TEXT, Files.readString(claims));
	}

	@Test
	void saveAsMakesTheOtherFileTheSafeWay() throws Exception {
		ITextEditor editor = (ITextEditor) Workbench.open(file);
		type(editor, "claim z", "// zwei\r\n");
		IFile other = project.write("sub/three.claims", "gainsay 1\n");
		Object before = identity(other.getLocation().toPath());
		IDocument document = document(editor);
		Workbench.ui(() -> editor.getDocumentProvider().saveDocument(new NullProgressMonitor(), new FileEditorInput(other), document, true));
		assertEquals(TEXT.replace("claim z", "// zwei\r\nclaim z"), project.text("sub/three.claims"));
		assertNotEquals(before, identity(other.getLocation().toPath()), "it was written in place");
		assertEquals(TEXT, project.text("sub/one.claims"));
		IFile made = project.file("sub/new/four.claims");
		Workbench.ui(() -> editor.getDocumentProvider().saveDocument(new NullProgressMonitor(), new FileEditorInput(made), document, true));
		assertEquals(TEXT.replace("claim z", "// zwei\r\nclaim z"), project.text("sub/new/four.claims"));
	}

	@Test
	void savingByItselfGoesTheSafeWay() throws Exception {
		IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.eclipse.ui.workbench");
		Object before = identity(path);
		ITextEditor editor = (ITextEditor) Workbench.open(file);
		try {
			Workbench.ui(() -> {
				preferences.putInt("SAVE_AUTOMATICALLY_INTERVAL", 1);
				preferences.putBoolean("SAVE_AUTOMATICALLY", true);
			});
			type(editor, "claim z", "// zwei\r\n");
			Workbench.waitUntil("it is saved by itself", () -> !editor.isDirty());
		} finally {
			Workbench.ui(() -> {
				preferences.remove("SAVE_AUTOMATICALLY");
				preferences.remove("SAVE_AUTOMATICALLY_INTERVAL");
			});
		}
		assertEquals(TEXT.replace("claim z", "// zwei\r\nclaim z"), project.text("sub/one.claims"));
		assertNotEquals(before, identity(path), "it was written in place");
	}
}
