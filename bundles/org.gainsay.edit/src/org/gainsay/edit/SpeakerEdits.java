// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.text.QuotePattern;

/**
 * Says who speaks in statements, and whom they cite. Members are counted from 0 as in
 * {@link org.gainsay.facts.StatementFacts#allMembers}: the speakers, then the cited ones from the outside in. Statements are given by
 * their qualified names; several get the same change in one edit. A new actor is declared once.
 * <p>
 * A chain is a list of links: who speaks, then whom each link cites, each a list of members side by side. Only the first and the last link can have
 * several.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such statement, member or actor,
 * somebody would be a source of their own, several would stand in the middle of a chain, a name is taken or none, or the file has an error in the statement or has changed since
 * it was checked.
 */
public final class SpeakerEdits {

	private final CorpusSession session;

	public SpeakerEdits(CorpusSession session) {
		this.session = session;
	}

	/**
	 * Says who speaks. Whom they cite stays; a speaker that was there already keeps what is written of it.
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
			written.making().checkSpeakers(speakers, cited(written));
			String made = String.join(" and ", texts(written, speakers, links(written).isEmpty() ? List.of() : links(written).getFirst(), written.speakers(), false));
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
	 * Says whom the speakers cite, link by link.
	 *
	 * @param cited from the outside in, those who stand side by side in one list; only the last may have several; empty for nobody
	 */
	public CorpusEdit chain(Collection<String> statements, List<List<Speaker>> cited) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statements, written -> {
			written.making().checkSpeakers(outer(written), cited);
			if (written.speakers().isEmpty()) {
				return; // nobody speaks, and nobody is to be cited
			}
			List<Member> there = written.cited();
			List<Speaker> all = cited.stream().flatMap(List::stream).toList();
			Iterator<String> who = texts(written, all, cited(written).stream().flatMap(List::stream).toList(), there, true).iterator();
			String made = cited.stream().map(link -> " citing " + link.stream().map(one -> who.next()).collect(Collectors.joining(" and "))).collect(Collectors.joining());
			int from = WrittenStatement.region(written.speakers().getLast()).end();
			between(written, from, there.isEmpty() ? from : WrittenStatement.region(there.getLast()).end(), made);
		});
		return editing.result("Set whom the speaker cites", List.copyOf(statements));
	}

	/** Adds an innermost cited member: the one that is innermost now cites it. */
	public CorpusEdit cite(Collection<String> statements, Speaker cited) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statements, written -> {
			List<List<Speaker>> chain = new ArrayList<>(cited(written));
			chain.add(List.of(cited));
			written.making().checkSpeakers(outer(written), chain);
			int end = WrittenStatement.region(written.members().getLast()).end();
			written.edit(new TextEdit(end, 0, " citing " + written(written.making().member(cited, true))));
		});
		return editing.result("Add a cited speaker", List.copyOf(statements));
	}

	/** Adds a member beside the innermost cited ones; where it stands there already, nothing changes. */
	public CorpusEdit citeBeside(Collection<String> statements, Speaker cited) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statements, written -> {
			List<List<Speaker>> chain = new ArrayList<>(cited(written));
			if (chain.isEmpty()) {
				throw new IllegalArgumentException("Nobody is cited yet. Say whom the speaker cites first.");
			}
			if (chain.getLast().contains(cited)) {
				return;
			}
			List<Speaker> last = new ArrayList<>(chain.removeLast());
			last.add(cited);
			chain.add(last);
			written.making().checkSpeakers(outer(written), chain);
			written.edit(new TextEdit(WrittenStatement.region(written.members().getLast()).end(), 0, " and " + written(written.making().member(cited, true))));
		});
		return editing.result("Add a cited speaker", List.copyOf(statements));
	}

	/** Puts another in the place of a member, which keeps for whom it speaks and what is written in its braces. */
	public CorpusEdit replace(String statement, int member, Speaker by) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statement, written -> {
			Member old = written.member(member);
			List<List<Speaker>> links = new ArrayList<>();
			int at = 0;
			for (List<Speaker> link : links(written)) {
				List<Speaker> its = new ArrayList<>(link);
				if (member >= at && member < at + its.size()) {
					its.set(member - at, by);
				}
				at += its.size();
				links.add(its);
			}
			written.making().checkSpeakers(links.getFirst(), links.subList(1, links.size()));
			int start = WrittenStatement.region(old).offset();
			Member comes = written.making().member(by, member >= written.speakers().size());
			MemberEdits.checkReplaced(editing, written.facts().allMembers().get(member), by, comes);
			QuotePattern words = written.comes(member, by instanceof Speaker.Unnamed unnamed ? unnamed.words() : null);
			if (words != null) {
				comes.setWords(Quotes.quote(words));
			}
			String made = Editing.writer().write(comes);
			written.edit(written.body().replacement(new Region(start, written.nameEnd(old) - start), made));
		});
		return editing.result("Change a speaker", List.of(statement));
	}

	/** Takes a member out; where it was the only speaker, the outermost cited ones speak instead. */
	public CorpusEdit remove(String statement, int member) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statement, written -> remove(written, Set.of(written.members().indexOf(written.member(member)))));
		return editing.result("Remove a speaker", List.of(statement));
	}

	/**
	 * Moves a member to another place among the speakers, or among the cited ones, whose links keep how many they have; a cited one to the speakers
	 * or back is refused.
	 */
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

	/** Takes members out of a statement that others stay in or not, and links of which none stays; whoever comes to the front speaks. */
	static void remove(WrittenStatement written, Set<Integer> gone) {
		List<Member> all = written.members();
		List<Member> out = gone.stream().map(all::get).toList();
		StanceEdits.settle(written, Stream.concat(written.model().getStances().stream(),
				all.stream().filter(member -> !out.contains(member)).flatMap(member -> member.getStances().stream())).map(Stance::getKind).toList(), gone);
		if (gone.size() >= all.size()) {
			written.edit(written.body().set("by", null));
			return;
		}
		Region before = null;
		for (Link link : written.model().getLinks()) {
			List<Member> members = link.getMembers();
			Region here = WrittenStatement.region(link);
			if (!out.containsAll(members)) {
				if (before == null) {
					int from = WrittenStatement.region(all.getFirst()).offset();
					written.edit(new TextEdit(from, here.offset() - from, ""));
				}
				written.edit(Body.removals(members.stream().map(NodeModelUtils::findActualNodeFor).toList(),
						members.stream().filter(out::contains).map(members::indexOf).collect(Collectors.toSet())));
				before = here;
			} else if (before != null) {
				written.edit(new TextEdit(before.end(), here.end() - before.end(), ""));
				before = here;
			}
		}
	}

	/** Puts the texts of members in the place of others; where nothing changes, not even the space between them does. */
	private static void between(WrittenStatement written, int start, int end, String made) {
		String there = written.text().substring(start, end);
		if (!there.replaceAll("\\s+", " ").strip().equals(made.replaceAll("\\s+", " ").strip())) {
			written.edit(new TextEdit(start, end - start, made));
		}
	}

	/**
	 * The texts of members: of one that is there its own, else a new one.
	 *
	 * @param known who they are that are there
	 */
	private static List<String> texts(WrittenStatement written, List<Speaker> wished, List<Speaker> known, List<Member> there, boolean cited) {
		List<Speaker> left = new ArrayList<>(known);
		List<String> texts = new ArrayList<>();
		for (Speaker speaker : wished) {
			int i = left.indexOf(speaker);
			if (i >= 0) {
				left.set(i, null);
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

	private static List<List<Speaker>> cited(WrittenStatement written) {
		return links(written).stream().skip(1).toList();
	}

	private static List<List<Speaker>> links(WrittenStatement written) {
		return links(written.facts());
	}

	/** The chain of a statement, link by link, as a command is told. */
	static List<List<Speaker>> links(StatementFacts statement) {
		return statement.links().stream().map(link -> link.stream().map(SpeakerEdits::speaker).toList()).toList();
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
