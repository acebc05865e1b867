// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.Choices;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.Suggestion;
import org.gainsay.edit.ArticleEdits;
import org.gainsay.edit.ArticleEdits.Credits;
import org.gainsay.edit.ArticleEdits.Details;
import org.gainsay.edit.Speaker;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.model.ActorKind;
import org.gainsay.text.TypedWords;
import org.gainsay.ui.views.FieldProposals;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.OutcomeDialog;

/**
 * Asks what is known of an article: headline, outlet, date, language, the events that it reports on; and what it says of itself: whose copy it is, byline,
 * section, dateline, and which earlier version it revises.
 */
final class ArticleDialog extends OutcomeDialog {

	private static final int WIDTH = 440;

	private final ArticleFacts article;
	private final Corpus corpus;
	private final Choices choices;
	private Text headline;
	private Text outlet;
	private Text published;
	private Text language;
	private Text events;
	private Text via;
	private Text byline;
	private Text section;
	private Text dateline;
	private Text revises;
	private Details chosen;

	ArticleDialog(Shell shell, ArticleFacts article, Corpus corpus) {
		super(shell, Messages.Article_detailsTitle);
		this.article = article;
		this.corpus = corpus;
		this.choices = new Choices(corpus);
	}

	/** What was given, once it was closed with OK; new actors get names that no actor of the session has. */
	Details details(CorpusSession session) {
		Credits said = chosen.credits();
		return new Details(chosen.title(), chosen.outlet() == null ? null : Choices.declared(chosen.outlet(), session), chosen.published(), chosen.language(), chosen.events(), chosen.newEvents(),
				new Credits(said.via().stream().map(actor -> Choices.declared(actor, session)).toList(), said.byline(), said.section(), said.dateline(), said.revises()));
	}

	@Override
	protected void createFields(Composite area) {
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		Label label = new Label(area, SWT.WRAP);
		label.setText(NLS.bind(Messages.Article_message, article.name()));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
		headline = text(area, Messages.Article_headline, null, article.title(), typed -> List.of());
		outlet = text(area, Messages.Article_outlet, Messages.Article_outletHint, article.outlet() == null ? null : corpus.actor(article.outlet()).map(choices::written).orElse(article.outlet()),
				choices::actors);
		published = text(area, Messages.Article_published, Messages.Article_publishedHint, article.published(), typed -> List.of());
		language = text(area, Messages.Article_language, Messages.Article_languageHint, article.language(), typed -> List.of());
		events = text(area, Messages.Article_on, Messages.Article_onHint,
				String.join("; ", article.events().stream().map(name -> corpus.event(name).map(choices::written).orElse(name)).toList()), choices::lastEvents); //$NON-NLS-1$
		via = text(area, Messages.Credits_via, Messages.Credits_viaHint,
				String.join("; ", article.via().stream().map(name -> corpus.actor(name).map(choices::written).orElse(name)).toList()), choices::lastActors); //$NON-NLS-1$
		byline = text(area, Messages.Credits_byline, Messages.Credits_bylineHint, article.byline(), typed -> List.of());
		section = text(area, Messages.Credits_section, Messages.Credits_sectionHint, article.section(), this::sections);
		dateline = text(area, Messages.Credits_dateline, Messages.Credits_datelineHint, article.dateline(), typed -> List.of());
		revises = text(area, Messages.Credits_revises, Messages.Credits_revisesHint, article.revises(), this::articles);
	}

	private Text text(Composite parent, String title, String hint, String value, Function<String, List<Suggestion>> suggestions) {
		new Label(parent, SWT.NONE).setText(title);
		Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		if (hint != null) {
			text.setMessage(hint);
			text.setToolTipText(hint);
		}
		text.setText(value == null ? "" : value); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		FieldProposals.on(text, suggestions);
		text.addListener(SWT.Modify, event -> changed());
		return text;
	}

	/** The sections that other articles of the outlet have. */
	private List<Suggestion> sections(String typed) {
		TypedWords words = TypedWords.of(typed);
		String outlet = article.outlet();
		return outlet == null ? List.of() : corpus.articles().stream().filter(other -> outlet.equals(other.outlet())).map(ArticleFacts::section).filter(Objects::nonNull)
				.distinct().filter(words::areIn).map(one -> new Suggestion(one, one)).toList();
	}

	private List<Suggestion> articles(String typed) {
		return choices.articles(typed).stream().filter(other -> !other.text().equals(article.name())).toList();
	}

	@Override
	protected void changed() {
		if (revises == null) {
			return;
		}
		String problem = problem();
		List<String> news = problem == null ? news() : List.of();
		say(problem == null, problem != null ? problem : String.join("\n", news)); //$NON-NLS-1$
	}

	/** Why it cannot be taken; null where it can. */
	private String problem() {
		String earlier = revises.getText().strip();
		if (!earlier.isEmpty() && corpus.article(earlier).isEmpty()) {
			return NLS.bind(Messages.Credits_noArticle, earlier);
		}
		if (headline.getText().isBlank()) {
			return Messages.Article_headlineMissing;
		}
		try {
			choices.actors(via.getText(), DeskMessages.Form_noActor);
			if (choices.actors(outlet.getText(), Messages.Article_noOutlet).size() > 1) {
				return Messages.Article_noOutlet;
			}
			ArticleEdits.checkDate(published.getText());
			return null;
		} catch (IllegalArgumentException wrong) {
			return wrong.getMessage();
		}
	}

	/** What will be declared that is not there yet. */
	private List<String> news() {
		List<String> news = new ArrayList<>();
		if (outlet() instanceof Speaker.New made) {
			news.add(NLS.bind(Messages.Article_newOutlet, made.label()));
		}
		newEvents().forEach(title -> news.add(NLS.bind(Messages.Article_newEvent, title)));
		return news;
	}

	private Speaker outlet() {
		Speaker typed = choices.speaker(outlet.getText()).orElse(null);
		return typed instanceof Speaker.New made && made.kind() == ActorKind.PERSON ? new Speaker.New(made.name(), ActorKind.PUBLICATION, made.label()) : typed;
	}

	private List<String> events() {
		return Arrays.stream(events.getText().split(";")).map(String::strip).filter(one -> !one.isEmpty()).distinct().toList(); //$NON-NLS-1$
	}

	private List<String> newEvents() {
		return events().stream().filter(one -> choices.event(one).isEmpty()).toList();
	}

	@Override
	protected void okPressed() {
		Credits credits = new Credits(choices.actors(via.getText(), DeskMessages.Form_noActor), byline.getText().strip(), section.getText().strip(), dateline.getText().strip(),
				revises.getText().isBlank() ? null : revises.getText().strip());
		chosen = new Details(headline.getText(), outlet(), published.getText(), language.getText(), events().stream().flatMap(one -> choices.event(one).stream()).map(EventFacts::name).toList(),
				newEvents(), credits);
		super.okPressed();
	}
}
