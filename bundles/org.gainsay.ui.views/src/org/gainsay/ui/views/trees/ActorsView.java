// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.actions.ActionFactory;
import org.gainsay.analysis.Duplicate;
import org.gainsay.analysis.Duplicates;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.Choices;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.trees.ActorTree;
import org.gainsay.desk.trees.UseTree;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.edit.ActorEdits;
import org.gainsay.edit.Speaker;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.ui.views.AskDialog;
import org.gainsay.ui.views.AskDialog.Outcome;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CodeMenu;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewActions;

/** The actors of a corpus, by kind, by what they are part of or by name, with the statements in which each speaks or is cited. */
public final class ActorsView extends CorpusTreeView {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.actorsView"; //$NON-NLS-1$

	private volatile ActorTree.Order order = ActorTree.Order.KIND;
	private Merging merging;

	@Override
	protected String helpContext() {
		return ID;
	}

	@Override
	String filterHint() {
		return Messages.Actors_filter;
	}

	@Override
	UseTree tree(Corpus corpus, boolean ofEverybody, UseTree before) {
		return ActorTree.after((ActorTree) before, corpus, order, ofEverybody);
	}

	@Override
	void orders(IMenuManager menu) {
		menu.add(order(Messages.Actors_byKind, ActorTree.Order.KIND));
		menu.add(order(Messages.Actors_byWhole, ActorTree.Order.PART_OF));
		menu.add(order(Messages.Trees_byName, ActorTree.Order.NAME));
	}

	private IAction order(String text, ActorTree.Order by) {
		return order(text, order == by, () -> order = by);
	}

	@Override
	Optional<String> noneText(Corpus corpus) {
		return corpus.actors().isEmpty() ? Optional.of(Messages.Actors_none) : Optional.empty();
	}

	@Override
	void createActions(ViewActions actions, IToolBarManager tools) {
		merging = new Merging(getSite(), new Merging.Things() {
			@Override
			public CorpusEdit merge(CorpusSession session, String kept, String other) {
				return new ActorEdits(session).merge(kept, other);
			}

			@Override
			public int uses(CorpusSession session, String name) {
				return new ActorEdits(session).uses(name);
			}

			@Override
			public List<Duplicate> duplicates(Corpus corpus) {
				return Duplicates.actors(corpus.actors());
			}

			@Override
			public String describe(Corpus corpus, String name) {
				return corpus.actor(name).map(actor -> NLS.bind(DeskMessages.Choices_actor, new Object[] { actor.label(), name, actor.kind().getLiteral() })).orElse(name);
			}

			@Override
			public String kind() {
				return Dismissed.ACTORS;
			}
		});
		actions.add(Messages.Actors_new, ViewActions.NEW, this::create, () -> corpus() != null);
		actions.addGlobal(Messages.Trees_rename, ActionFactory.RENAME, this::rename, () -> actors().size() == 1);
		actions.addGlobal(Messages.Actors_label, ActionFactory.PROPERTIES, this::editLabel, () -> actors().size() == 1);
		actions.add(Messages.Actors_alias, null, this::addAlias, () -> actors().size() == 1);
		actions.addMenu(this::kindMenu);
		actions.addMenu(menu -> menu.add(new CodeMenu(getSite().getShell(), () -> actors().stream().map(ActorFacts::codes).toList(), this::setCode).of(corpus(), CategorySubject.ACTOR)));
		actions.add(Messages.Actors_partOf, null, this::partOf, () -> actors().size() == 1);
		actions.addGlobal(Messages.View_delete, ActionFactory.DELETE, this::delete, () -> actors().size() == 1 || statementCommands().isPossible());
		actions.addSeparator();
		actions.add(Messages.Statements_setSpeaker, ViewActions.SET_SPEAKER, statementCommands()::setSpeaker, statementCommands()::isPossible);
		actions.add(Messages.Statements_setStance, ViewActions.MOVE_TO_CLAIM, statementCommands()::setStance, statementCommands()::isPossible);
		actions.addSeparator();
		actions.add(Messages.Trees_merge, ViewActions.MERGE, this::merge, () -> actors().size() == 1 || actors().size() == 2);
		actions.add(Messages.Trees_duplicates, ViewActions.FIND_DUPLICATES, () -> merging.findDuplicates(corpus()), () -> corpus() != null);
		tools.add(button(Messages.Actors_new, ISharedImages.IMG_OBJ_ADD, this::create));
	}

	private List<ActorFacts> actors() {
		return selected(ActorFacts.class);
	}

	private void create() {
		Choices choices = new Choices(corpus().corpus());
		AskDialog.ask(getSite().getShell(), title(Messages.Actors_new), Messages.Actors_newPrompt, "", typed -> List.of(), //$NON-NLS-1$
				typed -> choices.speaker(typed).map(speaker -> new Outcome(speaker instanceof Speaker.New,
						speaker instanceof Speaker.New ? choices.says(speaker) : NLS.bind(Messages.Actors_there, choices.says(speaker))))
						.orElseGet(() -> new Outcome(false, Messages.Actors_typeLabel)))
				.flatMap(choices::speaker).filter(Speaker.New.class::isInstance).map(Speaker.New.class::cast)
				.ifPresent(made -> apply(Messages.Actors_new, session -> new ActorEdits(session).create(null, made.kind(), made.label(), List.of(), null)));
	}

	private void rename() {
		ActorFacts actor = actors().getFirst();
		Renames.ask(new Named(ReferenceFacts.Kind.ACTOR, actor.name(), new Place(actor.at().file(), actor.at().name())), corpus(), getSite().getShell());
	}

	private void editLabel() {
		ActorFacts actor = actors().getFirst();
		AskDialog.ask(getSite().getShell(), title(Messages.Actors_label), NLS.bind(Messages.Actors_labelPrompt, actor.name()), actor.label(), typed -> List.of(),
				typed -> typed.isBlank() ? new Outcome(false, Messages.Actors_typeLabel) : new Outcome(true, "")) //$NON-NLS-1$
				.ifPresent(label -> apply(Messages.Actors_label, session -> new ActorEdits(session).label(actor.name(), label)));
	}

	private void addAlias() {
		ActorFacts actor = actors().getFirst();
		AskDialog.ask(getSite().getShell(), title(Messages.Actors_alias), NLS.bind(Messages.Actors_aliasPrompt, actor.label()), "", typed -> List.of(), //$NON-NLS-1$
				typed -> new Outcome(!typed.isBlank(), typed.isBlank() ? Messages.Actors_typeAlias : "")) //$NON-NLS-1$
				.ifPresent(alias -> apply(Messages.Actors_alias, session -> new ActorEdits(session).addAlias(actor.name(), alias)));
	}

	private void kindMenu(IMenuManager menu) {
		MenuManager kinds = new MenuManager(Messages.Actors_kind);
		if (actors().size() == 1) {
			ActorFacts actor = actors().getFirst();
			for (ActorKind kind : ActorKind.values()) {
				kinds.add(radio(kind.getLiteral(), actor.kind() == kind, on -> {
					if (on && actor.kind() != kind) {
						apply(Messages.Actors_kind, session -> new ActorEdits(session).kind(actor.name(), kind));
					}
				}));
			}
		}
		menu.add(kinds);
	}

	private void partOf() {
		ActorFacts actor = actors().getFirst();
		Choices choices = new Choices(corpus().corpus());
		String now = actor.partOf() == null ? "" : corpus().corpus().actor(actor.partOf()).map(choices::written).orElse(actor.partOf()); //$NON-NLS-1$
		AskDialog.ask(getSite().getShell(), title(Messages.Actors_partOf), NLS.bind(Messages.Actors_partOfPrompt, actor.label()), now, choices::actors,
				typed -> typed.isBlank() ? new Outcome(true, Messages.Actors_partOfNothing)
						: choices.actor(typed).map(whole -> new Outcome(true, choices.says(new Speaker.Known(whole.name())))).orElseGet(() -> new Outcome(false, Messages.Choices_typeSpeaker)))
				.ifPresent(typed -> apply(Messages.Actors_partOf, session -> new ActorEdits(session).partOf(actor.name(), choices.actor(typed).<String>map(ActorFacts::name).orElse(null))));
	}

	/** Codes the selected actors; one step of undo. */
	public void setCode(String category, List<String> values) {
		List<String> names = actors().stream().map(ActorFacts::name).toList();
		apply(Messages.Statements_setCode, session -> new ActorEdits(session).code(names, category, values));
	}

	private void delete() {
		if (actors().isEmpty()) {
			statementCommands().delete();
		} else {
			String name = actors().getFirst().name();
			apply(Messages.View_delete, session -> new ActorEdits(session).delete(name));
		}
	}

	private void merge() {
		List<ActorFacts> actors = actors();
		if (actors.size() == 2) {
			merging.merge(corpus(), actors.get(0).name(), actors.get(1).name());
			return;
		}
		Choices choices = new Choices(corpus().corpus());
		ActorFacts one = actors.getFirst();
		AskDialog.ask(getSite().getShell(), title(Messages.Trees_merge), NLS.bind(Messages.Trees_mergePrompt, one.label()), "", choices::actors, //$NON-NLS-1$
				typed -> choices.actor(typed).filter(actor -> !actor.name().equals(one.name())).map(actor -> new Outcome(true, choices.says(new Speaker.Known(actor.name()))))
						.orElseGet(() -> new Outcome(false, Messages.Choices_typeSpeaker)))
				.flatMap(choices::actor).ifPresent(other -> merging.merge(corpus(), one.name(), other.name()));
	}

	@Override
	protected void follow(CaretPlace place) {
		if (place.actor() != null) {
			select(place.actor());
		} else {
			super.follow(place);
		}
	}
}
