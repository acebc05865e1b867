// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.suggest.KnownSpeakers;
import org.gainsay.suggest.Suggesting;
import org.gainsay.suggest.reading.Reading;
import org.gainsay.suggest.rules.WhyNot;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Excerpt;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.SettledCorpus;
import org.gainsay.ui.preferences.SuggestionPreferences;
import org.gainsay.ui.views.Messages;

/** Says of the sentence that the caret stands in what is proposed there, and what is missing where nothing is. */
public final class WhyNotHandler extends AbstractHandler {

	private static final int LONGEST = 160;

	/** What there is to say, and of which words. */
	private record Said(Span sentence, String words) {
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof ArticleEditor editor && editor.corpus() != null && editor.set().isPresent()) {
			String article = editor.set().get().article();
			int caret = editor.caret();
			String shown = editor.text();
			SettledCorpus.work(editor.corpus(), editor.getSite().getShell(), settled -> said(settled, editor.corpus(), article, caret, shown)).ifPresent(said -> {
				editor.selectWords(said.sentence, true);
				MessageDialog.openInformation(editor.getSite().getShell(), Messages.WhyNot_title, said.words);
			});
		}
		return null;
	}

	private static Said said(Corpus corpus, ProjectCorpus of, String name, int caret, String shown) {
		Optional<ArticleFacts> article = corpus.article(name);
		Optional<ArticleText> text = article.flatMap(corpus::text).filter(one -> one.text().equals(shown));
		if (text.isEmpty()) {
			return new Said(new Span(caret, caret), Messages.Suggest_textChanged);
		}
		Reading reading = Reading.of(text.get(), article.get().language());
		Span sentence = WhyNot.sentence(reading, caret);
		if (sentence == null) {
			return new Said(new Span(caret, caret), Messages.WhyNot_noWords);
		}
		ChosenSuggesters chosen = ChosenSuggesters.explaining(of);
		double least = SuggestionPreferences.least();
		Suggesting.Proposed proposed = Suggesting.of(article.get(), corpus, KnownSpeakers.of(corpus), chosen.suggesters(), 0);
		List<String> lines = new ArrayList<>();
		corpus.setsOf(name).stream().flatMap(set -> set.statements().stream()).filter(one -> StatementParts.place(one).stream().anyMatch(sentence::overlaps)).forEach(one -> lines.add(there(one)));
		WhyNot.of(reading, sentence.start(), proposed.suggestions(), least).forEach(answer -> lines.add(WhyNotText.of(answer, least)));
		lines.addAll(chosen.problems());
		return new Said(sentence, '\u201C' + Excerpt.of(text.get().at(sentence).replaceAll("\\s+", " "), LONGEST) + '\u201D' + "\n\n" + String.join("\n", lines)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private static String there(StatementFacts statement) {
		return NLS.bind(Messages.WhyNot_there, statement.name(), statement.status().getLiteral());
	}
}
