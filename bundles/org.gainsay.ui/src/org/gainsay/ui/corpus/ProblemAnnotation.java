// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.gainsay.facts.Problem;

/** Shows a problem of an open claims file, as typed. */
public final class ProblemAnnotation extends Annotation implements IQuickFixableAnnotation {

	private final Problem problem;

	ProblemAnnotation(Problem problem) {
		super(type(problem.severity()), false, problem.message());
		this.problem = problem;
	}

	/** The problem, as the last build found it. */
	public Problem problem() {
		return problem;
	}

	private static String type(Problem.Severity severity) {
		return switch (severity) {
			case ERROR -> "org.eclipse.ui.workbench.texteditor.error"; //$NON-NLS-1$
			case WARNING -> "org.eclipse.ui.workbench.texteditor.warning"; //$NON-NLS-1$
			case INFO -> "org.eclipse.ui.workbench.texteditor.info"; //$NON-NLS-1$
		};
	}

	@Override
	public void setQuickFixable(boolean state) {
		// Whether there is a fix is found out when somebody asks for it.
	}

	@Override
	public boolean isQuickFixableStateSet() {
		return false;
	}

	@Override
	public boolean isQuickFixable() {
		return false;
	}
}
