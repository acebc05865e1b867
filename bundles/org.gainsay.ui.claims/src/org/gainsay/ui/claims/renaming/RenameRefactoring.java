// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.renaming;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.renaming.Renaming;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.ui.claims.Messages;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;

/**
 * Renames a thing in all files, with the platform's preview. What was confirmed is applied afterwards, by the one way in which
 * the workbench writes claims files: so it is one step of undo like every other command's.
 */
public final class RenameRefactoring extends Refactoring {

	private final Named thing;
	private final ProjectCorpus corpus;
	private String newName;
	private CorpusEdit edit;
	private CorpusEdit confirmed;

	/** @param thing what to rename */
	public RenameRefactoring(Named thing, ProjectCorpus corpus) {
		this.thing = thing;
		this.corpus = corpus;
		this.newName = thing.simpleName();
	}

	/** The name that it has. */
	String oldName() {
		return thing.simpleName();
	}

	/** Sets the name that it gets. */
	public void setNewName(String name) {
		newName = name;
	}

	/** What somebody confirmed, perhaps without some of the files; null if nothing yet. */
	public CorpusEdit confirmed() {
		return confirmed;
	}

	@Override
	public String getName() {
		return Messages.Rename_title;
	}

	@Override
	public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
		return new RefactoringStatus();
	}

	@Override
	public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
		corpus.settled(new MonitorProgress(monitor, getName()));
		try {
			Renaming renaming = new Renaming(corpus.session());
			edit = renaming.rename(thing, newName);
			return renaming.warning(thing).map(RefactoringStatus::createWarningStatus).orElseGet(RefactoringStatus::new);
		} catch (IllegalArgumentException refused) {
			return RefactoringStatus.createFatalErrorStatus(refused.getMessage());
		}
	}

	@Override
	public Change createChange(IProgressMonitor monitor) {
		return new Preview(edit.label(), edit.files().stream().map(this::preview).toArray(TextFileChange[]::new));
	}

	private TextFileChange preview(FileEdits edits) {
		TextFileChange change = new TextFileChange(edits.file(), corpus.file(edits.file()));
		change.setTextType("claims"); //$NON-NLS-1$
		MultiTextEdit all = new MultiTextEdit();
		edits.edits().forEach(one -> all.addChild(new ReplaceEdit(one.offset(), one.length(), one.text())));
		change.setEdit(all);
		return change;
	}

	/** Shows the changes and notes which were confirmed. */
	private final class Preview extends CompositeChange {
		Preview(String name, TextFileChange[] files) {
			super(name, files);
		}

		@Override
		public Change perform(IProgressMonitor monitor) {
			Set<IFile> files = Arrays.stream(getChildren()).filter(Change::isEnabled).map(change -> ((TextFileChange) change).getFile()).collect(Collectors.toSet());
			List<FileEdits> chosen = edit.files().stream().filter(one -> files.contains(corpus.file(one.file()))).toList();
			confirmed = new CorpusEdit(edit.label(), chosen);
			return null; // The undo is the applier's.
		}
	}
}
