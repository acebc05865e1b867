// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.renaming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.osgi.util.NLS;
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
		List<Change> changes = new ArrayList<>();
		Iterator<FileEdits> all = edit.files().iterator();
		while (all.hasNext()) {
			FileEdits one = all.next();
			changes.add(one.removes() ? new Move(one, all.next()) : new InPlace(one, corpus.file(one.file())));
		}
		return new Preview(edit.label(), changes);
	}

	/** A change of the preview, and what of the edit it stands for. */
	private interface Previewed {
		List<FileEdits> edits();
	}

	/** A file that stays where it is. */
	private static final class InPlace extends TextFileChange implements Previewed {
		private final FileEdits edits;

		InPlace(FileEdits edits, IFile file) {
			super(edits.file(), file);
			this.edits = edits;
			setTextType("claims"); //$NON-NLS-1$
			MultiTextEdit all = new MultiTextEdit();
			edits.edits().forEach(one -> all.addChild(new ReplaceEdit(one.offset(), one.length(), one.text())));
			setEdit(all);
		}

		@Override
		public List<FileEdits> edits() {
			return List.of(edits);
		}
	}

	/** A file that is called after what is renamed: it goes, and another comes. */
	private final class Move extends Change implements Previewed {
		private final FileEdits goes;
		private final FileEdits comes;

		Move(FileEdits goes, FileEdits comes) {
			this.goes = goes;
			this.comes = comes;
		}

		@Override
		public List<FileEdits> edits() {
			return List.of(goes, comes);
		}

		@Override
		public String getName() {
			return NLS.bind(Messages.Rename_moves, goes.file(), comes.file());
		}

		@Override
		public void initializeValidationData(IProgressMonitor monitor) {
			// The applier looks whether the file is as it was.
		}

		@Override
		public RefactoringStatus isValid(IProgressMonitor monitor) {
			return new RefactoringStatus();
		}

		@Override
		public Change perform(IProgressMonitor monitor) {
			return null; // The applier does it.
		}

		@Override
		public Object getModifiedElement() {
			return corpus.file(goes.file());
		}
	}

	/** Shows the changes and notes which were confirmed. */
	private final class Preview extends CompositeChange {
		Preview(String name, List<Change> changes) {
			super(name, changes.toArray(Change[]::new));
		}

		@Override
		public Change perform(IProgressMonitor monitor) {
			List<FileEdits> chosen = Arrays.stream(getChildren()).filter(Change::isEnabled).flatMap(change -> ((Previewed) change).edits().stream()).toList();
			confirmed = new CorpusEdit(edit.label(), chosen);
			return null; // The undo is the applier's.
		}
	}
}
