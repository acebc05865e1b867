// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Member;
import org.gainsay.text.QuotePattern;

/**
 * Says who speaks in statements, and whom they cite. Members are counted from 0 as in
 * {@link org.gainsay.facts.StatementFacts#allMembers}: the speakers, then the cited ones from the outside in. Statements are given by
 * their qualified names; several get the same change in one edit. A new actor is declared once.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such statement, member or actor,
 * somebody would speak twice in one statement, a name is taken or none, or the file has an error in the statement or has changed since
 * it was checked.
 */
public final class SpeakerEdits {

	private final CorpusSession session;

	public SpeakerEdits(CorpusSession session) {
		this.session = session;
	}

	/**
	 * Says who speaks. Whom they cite stays; a speaker that was there already keeps what is written in its braces.
	 *
	 * @param speakers empty to leave the statements without, which takes the cited ones away too
	 */
	public CorpusEdit speakers(Collection<String> statements, List<Speaker> speakers) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statements, written -> {
			if (speakers.isEmpty()) {
				written.edit(written.body().set("by", null));
				return;
			}
			List<Speaker> chain = cited(written);
			written.making().checkSpeakers(speakers, chain);
			List<String> who = texts(written, speakers, written.speakers(), false);
			String made = String.join(" and ", who);
			List<Member> there = written.speakers();
			if (there.isEmpty()) {
				written.edit(written.body().insertion("by", List.of("by " + made)));
			} else {
				between(written, WrittenStatement.region(there.getFirst()).offset(), WrittenStatement.region(there.getLast()).end(), made);
			}
		});
		return editing.result("Set the speakers", List.copyOf(statements));
	}

	/** Adds a speaker beside those that are there; where it speaks already, nothing changes. */
	public CorpusEdit add(Collection<String> statements, Speaker speaker) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statements, written -> {
			List<Speaker> speakers = new ArrayList<>(outer(written));
			if (speakers.contains(speaker)) {
				return;
			}
			speakers.add(speaker);
			written.making().checkSpeakers(speakers, cited(written));
			String made = written(written.making().member(speaker, false));
			List<Member> there = written.speakers();
			written.edit(there.isEmpty() ? written.body().insertion("by", List.of("by " + made))
					: new TextEdit(WrittenStatement.region(there.getLast()).end(), 0, " and " + made));
		});
		return editing.result("Add a speaker", List.copyOf(statements));
	}

	/**
	 * Says whom the speakers cite.
	 *
	 * @param cited from the outside in; empty for nobody
	 */
	public CorpusEdit chain(Collection<String> statements, List<Speaker> cited) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statements, written -> {
			written.making().checkSpeakers(outer(written), cited);
			List<Member> there = written.cited();
			String made = texts(written, cited, there, true).stream().map(who -> " citing " + who).collect(Collectors.joining());
			if (written.speakers().isEmpty()) {
				return; // nobody speaks, and nobody is to be cited
			}
			int from = WrittenStatement.region(written.speakers().getLast()).end();
			between(written, from, there.isEmpty() ? from : WrittenStatement.region(there.getLast()).end(), made);
		});
		return editing.result("Set whom the speaker cites", List.copyOf(statements));
	}

	/** Adds an innermost cited member. */
	public CorpusEdit cite(Collection<String> statements, Speaker cited) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statements, written -> {
			List<Speaker> chain = new ArrayList<>(cited(written));
			chain.add(cited);
			written.making().checkSpeakers(outer(written), chain);
			int end = WrittenStatement.region(written.members().getLast()).end();
			written.edit(new TextEdit(end, 0, " citing " + written(written.making().member(cited, true))));
		});
		return editing.result("Add a cited speaker", List.copyOf(statements));
	}

	/** Puts another in the place of a member, which keeps what is written in its braces. */
	public CorpusEdit replace(String statement, int member, Speaker by) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statement, written -> {
			Member old = written.member(member);
			int outer = written.speakers().size();
			List<Speaker> speakers = new ArrayList<>(outer(written));
			List<Speaker> chain = new ArrayList<>(cited(written));
			(member < outer ? speakers : chain).set(member < outer ? member : member - outer, by);
			written.making().checkSpeakers(speakers, chain);
			int start = WrittenStatement.region(old).offset();
			Member comes = written.making().member(by, member >= outer);
			QuotePattern words = written.comes(member, by instanceof Speaker.Unnamed unnamed ? unnamed.words() : null);
			if (words != null) {
				comes.setWords(Quotes.quote(words));
			}
			String made = Editing.writer().write(comes);
			written.edit(written.body().replacement(new Region(start, written.whoEnd(old) - start), made));
		});
		return editing.result("Change a speaker", List.of(statement));
	}

	/** Takes a member out; where it was the only speaker, the outermost cited one speaks instead. */
	public CorpusEdit remove(String statement, int member) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statement, written -> remove(written, Set.of(written.members().indexOf(written.member(member)))));
		return editing.result("Remove a speaker", List.of(statement));
	}

	/** Moves a member to another place among the speakers, or among the cited ones; a cited one to the speakers or back is refused. */
	public CorpusEdit move(String statement, int member, int to) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statement, written -> {
			written.member(member);
			written.member(to);
			int outer = written.speakers().size();
			if (member < outer != to < outer) {
				throw new IllegalArgumentException("A speaker cannot be moved to the cited ones, nor back. Remove it here and add it there.");
			}
			List<Member> order = new ArrayList<>(written.members());
			order.add(to, order.remove(member));
			for (int i = 0; i < order.size(); i++) {
				Region there = WrittenStatement.region(written.member(i));
				Region comes = WrittenStatement.region(order.get(i));
				written.edit(new TextEdit(there.offset(), there.length(), written.text().substring(comes.offset(), comes.end())));
			}
		});
		return editing.result("Move a speaker", List.of(statement));
	}

	/** Takes members out of a statement that others stay in or not; whoever comes to the front speaks. */
	static void remove(WrittenStatement written, Set<Integer> gone) {
		List<Member> all = written.members();
		if (gone.size() >= all.size()) {
			written.edit(written.body().set("by", null));
			return;
		}
		written.edit(Body.removals(all.stream().map(NodeModelUtils::findActualNodeFor).toList(), gone));
		int first = 0;
		while (gone.contains(first)) {
			first++;
		}
		if (first >= written.speakers().size()) {
			written.anchors(Map.of(), gone);
		}
	}

	/** Puts the texts of members in the place of others; where nothing changes, not even the space between them does. */
	private static void between(WrittenStatement written, int start, int end, String made) {
		String there = written.text().substring(start, end);
		if (!there.replaceAll("\\s+", " ").strip().equals(made.replaceAll("\\s+", " ").strip())) {
			written.edit(new TextEdit(start, end - start, made));
		}
	}

	/** The texts of members: of one that is there its own, else a new one. */
	private static List<String> texts(WrittenStatement written, List<Speaker> wished, List<Member> there, boolean cited) {
		List<Speaker> known = cited ? cited(written) : outer(written);
		List<String> texts = new ArrayList<>();
		for (Speaker speaker : wished) {
			int i = known.indexOf(speaker);
			if (i >= 0) {
				Region region = WrittenStatement.region(there.get(i));
				texts.add(written.text().substring(region.offset(), region.end()));
			} else {
				texts.add(written(written.making().member(speaker, cited)));
			}
		}
		return texts;
	}

	private static String written(Member member) {
		return Editing.writer().write(member);
	}

	private static List<Speaker> outer(WrittenStatement written) {
		return written.facts().members().stream().map(SpeakerEdits::speaker).toList();
	}

	private static List<Speaker> cited(WrittenStatement written) {
		return written.facts().cited().stream().map(SpeakerEdits::speaker).toList();
	}

	/** Who a member is, as a command is told; an unnamed one whose words are not found is like nobody else. */
	static Speaker speaker(MemberFacts member) {
		return switch (member.kind()) {
			case WRITER -> new Speaker.Writer();
			case UNSTATED -> new Speaker.Unstated();
			case UNNAMED -> new Speaker.Unnamed(AnchorFacts.spansOf(member.wordsAt()).stream().findFirst().orElse(null), member.of());
			case ACTOR -> new Speaker.Known(member.actor());
		};
	}
}
