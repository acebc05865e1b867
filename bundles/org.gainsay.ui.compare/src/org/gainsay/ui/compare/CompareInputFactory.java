// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.gainsay.desk.compare.Subject;

/** Restores what a compare editor showed when the workbench was closed. */
public final class CompareInputFactory implements IElementFactory {

	static final String ID = "org.gainsay.ui.compareInput"; //$NON-NLS-1$

	private static final String FOLDER = "folder"; //$NON-NLS-1$
	private static final String KIND = "kind"; //$NON-NLS-1$
	private static final String NAME = "name"; //$NON-NLS-1$

	static void save(CompareInput input, IMemento memento) {
		memento.putString(FOLDER, input.folder());
		memento.putString(KIND, input.subject().kind().name());
		input.subject().names().forEach(name -> memento.createChild(NAME).putTextData(name));
	}

	@Override
	public IAdaptable createElement(IMemento memento) {
		String folder = memento.getString(FOLDER);
		String kind = memento.getString(KIND);
		List<String> names = Arrays.stream(memento.getChildren(NAME)).map(IMemento::getTextData).toList();
		boolean known = folder != null && folder.length() > 1 && Arrays.stream(Subject.Kind.values()).anyMatch(one -> one.name().equals(kind));
		if (!known || names.isEmpty() && !kind.equals(Subject.Kind.CORPUS.name())) {
			return null; // Of another version.
		}
		return new CompareInput(folder, new Subject(Subject.Kind.valueOf(kind), names));
	}
}
