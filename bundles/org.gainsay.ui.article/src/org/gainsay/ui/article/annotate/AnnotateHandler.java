// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;
import org.gainsay.desk.annotate.Nudge;
import org.gainsay.desk.annotate.Selecting;
import org.gainsay.edit.AnchorEdits.Edge;
import org.gainsay.model.StanceKind;
import org.gainsay.ui.article.ArticleEditor;

/** Does the command that plugin.xml names behind the class, in the active article editor. */
public final class AnnotateHandler extends AbstractHandler implements IExecutableExtension {

	private static final String STANCE = "org.gainsay.ui.annotate.stance.kind"; //$NON-NLS-1$
	private static final String EDGE = "org.gainsay.ui.annotate.nudge.edge"; //$NON-NLS-1$
	private static final String TO = "org.gainsay.ui.annotate.nudge.to"; //$NON-NLS-1$
	private static final String BY = "org.gainsay.ui.annotate.nudge.by"; //$NON-NLS-1$

	private String command;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		command = String.valueOf(data);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof ArticleEditor editor && editor.corpus() != null) {
			run(Annotating.in(editor), event);
		}
		return null;
	}

	private void run(Annotating annotating, ExecutionEvent event) {
		annotating.tellNothing();
		Questions questions = new Questions(annotating);
		MoreQuestions more = new MoreQuestions(annotating, questions);
		Commands commands = new Commands(annotating, questions);
		SelectionCommands selection = new SelectionCommands(annotating);
		SuggestionCommands suggestions = new SuggestionCommands(annotating);
		switch (command) {
			case "accept" -> suggestions.accept(); //$NON-NLS-1$
			case "reject" -> suggestions.reject(); //$NON-NLS-1$
			case "nextSuggestion" -> suggestions.step(false); //$NON-NLS-1$
			case "previousSuggestion" -> suggestions.step(true); //$NON-NLS-1$
			case "make" -> commands.make(); //$NON-NLS-1$
			case "repeat" -> commands.repeat(); //$NON-NLS-1$
			case "mode" -> commands.mode(); //$NON-NLS-1$
			case "cue" -> commands.cue(); //$NON-NLS-1$
			case "source" -> commands.source(); //$NON-NLS-1$
			case "hedge" -> commands.hedge(); //$NON-NLS-1$
			case "addressee" -> commands.addressee(); //$NON-NLS-1$
			case "because" -> commands.because(); //$NON-NLS-1$
			case "condition" -> commands.condition(); //$NON-NLS-1$
			case "content" -> commands.content(); //$NON-NLS-1$
			case "piece" -> commands.piece(); //$NON-NLS-1$
			case "about" -> commands.about(); //$NON-NLS-1$
			case "clear" -> commands.clear(); //$NON-NLS-1$
			case "speaker" -> questions.speaker(); //$NON-NLS-1$
			case "cited" -> questions.cited(); //$NON-NLS-1$
			case "citedBeside" -> more.citedBeside(); //$NON-NLS-1$
			case "forOthers" -> more.forOthers(); //$NON-NLS-1$
			case "told" -> more.told(); //$NON-NLS-1$
			case "answers" -> more.answers(); //$NON-NLS-1$
			case "silence" -> more.silence(); //$NON-NLS-1$
			case "passage" -> more.passage(); //$NON-NLS-1$
			case "stance" -> stance(questions, event.getParameter(STANCE)); //$NON-NLS-1$
			case "anotherStance" -> questions.anotherStance(); //$NON-NLS-1$
			case "claim" -> questions.claim(); //$NON-NLS-1$
			case "code" -> questions.code(); //$NON-NLS-1$
			case "form" -> questions.form(); //$NON-NLS-1$
			case "nudge" -> commands.nudge("start".equals(event.getParameter(EDGE)) ? Edge.START : Edge.END, "right".equals(event.getParameter(TO)), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					by(event.getParameter(BY)));
			case "split" -> commands.split(); //$NON-NLS-1$
			case "merge" -> questions.merge(); //$NON-NLS-1$
			case "duplicate" -> commands.duplicate(); //$NON-NLS-1$
			case "delete" -> commands.delete(); //$NON-NLS-1$
			case "cycle" -> selection.cycle(false); //$NON-NLS-1$
			case "cycleBack" -> selection.cycle(true); //$NON-NLS-1$
			case "onLine" -> selection.onLine(questions); //$NON-NLS-1$
			case "deselect" -> selection.deselect(); //$NON-NLS-1$
			case "next" -> selection.step(false); //$NON-NLS-1$
			case "previous" -> selection.step(true); //$NON-NLS-1$
			default -> selection.select(Selecting.valueOf(command));
		}
	}

	private static void stance(Questions questions, String kind) {
		if (kind == null) {
			questions.stance();
		} else {
			questions.stance(StanceKind.get(kind));
		}
	}

	private static Nudge by(String word) {
		return word == null ? Nudge.WORD : Nudge.valueOf(word.toUpperCase(java.util.Locale.ROOT));
	}
}
