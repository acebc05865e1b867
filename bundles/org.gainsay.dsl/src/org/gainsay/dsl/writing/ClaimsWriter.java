// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.writing;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.naming.Variables;
import org.gainsay.model.Act;
import org.gainsay.model.Actor;
import org.gainsay.model.Anchor;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.Assignment;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryValue;
import org.gainsay.model.Certainty;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimRelation;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Code;
import org.gainsay.model.Codebook;
import org.gainsay.model.Coder;
import org.gainsay.model.Correspondence;
import org.gainsay.model.Decision;
import org.gainsay.model.DecisionReason;
import org.gainsay.model.Element;
import org.gainsay.model.Event;
import org.gainsay.model.Form;
import org.gainsay.model.How;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Quote;
import org.gainsay.model.Role;
import org.gainsay.model.Round;
import org.gainsay.model.RoundEvent;
import org.gainsay.model.RoundKind;
import org.gainsay.model.Sample;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementStatus;
import org.gainsay.model.Status;
import org.gainsay.model.Study;
import org.gainsay.model.Target;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Writes a model as a claims file, in the one layout that the formatter gives too. What it writes parses to an equal model. It
 * serves what makes new files; a file that exists is changed by text edits only.
 */
@Singleton
public class ClaimsWriter {

	private static final Pattern DATE = Pattern.compile("\\d+|\\d+-\\d+|\\d+-\\d+-\\d+(T\\d+:\\d+(:\\d+(\\.\\d+)?)?(Z|[+-]\\d+:\\d+)?)?");

	@Inject
	private Names names;
	@Inject
	private IQualifiedNameProvider qualifiedNames;

	/**
	 * The text of a file.
	 *
	 * @throws IllegalArgumentException if the model holds what the language cannot say, such as a name with a space
	 */
	public String write(ClaimsFile file) {
		Output out = new Output();
		out.line("gainsay " + file.getVersion());
		if (file.getAnnotator() != null) {
			out.line("annotator " + name(file.getAnnotator()));
		}
		for (Element element : file.getElements()) {
			out.line("");
			write(element, out);
		}
		return out.toString();
	}

	/** The text of one element, as it stands in a file. */
	public String write(Element element) {
		Output out = new Output();
		write(element, out);
		return out.toString();
	}

	/**
	 * The text of one statement.
	 *
	 * @param depth how many tabs each line begins with
	 */
	public String write(Statement statement, int depth) {
		Output out = new Output();
		out.depth = depth;
		write(statement, out);
		return out.toString();
	}

	/** The text of an anchor: its quotes, joined by +. */
	public String write(Anchor anchor) {
		return anchor(anchor);
	}

	/** The text of a quote. */
	public String write(Quote quote) {
		return quote(quote);
	}

	/** The text of a stance, in one line. */
	public String write(Stance stance) {
		return stance(stance);
	}

	/** The text of a target: the name of a claim, or a string. */
	public String write(Target target) {
		return target(target);
	}

	/** The text of a code, in one line. */
	public String write(Code code) {
		return code(code);
	}

	/** Who a member is, without what stands in its braces. */
	public String write(Member member) {
		return who(member);
	}

	/** The text of a role, in one line. */
	public String write(Role role) {
		return role(role);
	}

	private void write(Element element, Output out) {
		switch (element) {
			case Actor actor -> actor(actor, out);
			case Event event -> {
				String head = "event " + name(event) + " " + string(event.getTitle());
				if (event.getClaims().isEmpty()) {
					out.line(head);
				} else {
					out.block(head, () -> out.line("claims " + references(event.getClaims())));
				}
			}
			case Claim claim -> {
				String head = "claim " + name(claim) + " " + string(claim.getText());
				List<ClaimRelation> relations = claim.getRelations();
				if (relations.isEmpty() && claim.getAbout().isEmpty() && claim.getCodes().isEmpty()) {
					out.line(head);
				} else {
					out.block(head, () -> {
						relations.forEach(relation -> out.line(relation.getKind().getLiteral() + " " + reference(relation.getTarget())));
						out.listed("about ", claim.getAbout(), this::reference);
						codes(claim.getCodes(), out);
					});
				}
			}
			case Codebook codebook -> out.block("codebook " + string(codebook.getTitle()) + " version " + codebook.getVersion(),
					() -> codebook.getCategories().forEach(category -> category(category, out)));
			case Article article -> article(article, out);
			case AnnotationSet set -> out.block("annotations " + name(set) + " of " + reference(set.getOf()) + (set.getRound() == null ? "" : " in " + reference(set.getRound())), () -> {
				status(set.getStatus(), out);
				out.given("coded ", date(set.getCoded()));
				codes(set.getCodes(), out);
				statements(set.getStatements(), set.getStatus() != Status.OPEN || set.getCoded() != null || !set.getCodes().isEmpty(), out);
			});
			case Correspondence same -> {
				if (same.getStatements().size() < 2) {
					throw new IllegalArgumentException("The correspondence \"" + same.getName() + "\" has fewer than two statements.");
				}
				out.line(same.getKind().getLiteral() + " " + name(same) + " : " + references(same.getStatements())
						+ phrase(" as ", same.getHow(), How.UNSPECIFIED) + word(" confidence ", number(same.getConfidence())));
			}
			case Study study -> out.block("study " + string(study.getTitle()), () -> {
				out.given("population ", quoted(study.getPopulation()));
				study.getReports().forEach(one -> out.line("reports " + joined(some(one.getVariables(), "A study reports of nothing."), this::variable) + word(" from ", number(one.getLeast()))));
			});
			case Coder coder -> out.line("coder " + name(coder) + word(" ", quoted(coder.getLabel())));
			case Round round -> round(round, out);
			case Assignment assignment -> out.block("assigned " + reference(assignment.getCoder()) + " in " + reference(assignment.getRound()),
					() -> assignment.getArticles().forEach(article -> out.line(reference(article))));
			case RoundEvent event -> out.block(event.getKind().getLiteral() + " " + reference(event.getRound()), () -> {
				out.given("by ", event.getWho() == null ? null : name(event.getWho()));
				out.given("on ", date(event.getDate()));
				out.given("because ", quoted(event.getReason()));
				event.getFrozen().forEach(one -> out.line("frozen " + string(one.getWhat()) + " " + string(one.getHash())));
			});
			case Decision decision -> decision(decision, out);
			default -> throw new IllegalArgumentException("cannot write " + element.eClass().getName());
		}
	}

	private void round(Round round, Output out) {
		out.block("round " + name(round) + (round.getKind() == RoundKind.MAIN ? "" : " : " + round.getKind().getLiteral()), () -> {
			out.given("from ", round.getFrom() == null ? null : reference(round.getFrom()));
			out.given("sample ", round.getSample() == null ? null : sample(round.getSample()));
			out.listed("strata ", round.getStrata(), one -> one.getCategory() == null ? one.getProperty().getLiteral() : "code " + reference(one.getCategory()));
			out.given("seed ", round.getSeed() == null ? null : round.getSeed().toString());
			out.listed("coders ", round.getCoders(), this::reference);
			out.given("each ", round.getEach() == null ? null : round.getEach().toString());
			out.given("", round.isBlind() ? "blind" : null);
			out.given("", round.isSuggestions() ? "suggestions" : null);
			out.listed("except round ", round.getExceptRounds(), this::reference);
			out.listed("except article ", round.getExcept(), this::reference);
		});
	}

	private String sample(Sample sample) {
		String howMany = sample.isAll() ? "all" : sample.getNumber() != null ? sample.getNumber().toString() : sample.getShare() != null ? number(sample.getShare()) + " percent"
				: "interval " + number(sample.getWidth()) + " of " + variable(sample.getVariable()) + " in " + reference(sample.getPilot());
		return howMany + (sample.getLeast() == null ? "" : " at least " + sample.getLeast());
	}

	/** The words of some variables are keywords that are no names. */
	private String variable(String variable) {
		String first = variable == null ? "" : variable.substring(0, variable.indexOf('-') < 0 ? variable.length() : variable.indexOf('-'));
		return Variables.isKeyword(first) ? variable : name(first) + (variable == null ? "" : variable.substring(first.length()));
	}

	private void decision(Decision decision, Output out) {
		out.block("decided " + reference(decision.getOf()) + " in " + reference(decision.getRound()) + (decision.getCategory() == null ? "" : " about " + reference(decision.getCategory())), () -> {
			out.given("by ", decision.getWho() == null ? null : name(decision.getWho()));
			out.given("on ", date(decision.getDate()));
			decision.getOffers().forEach(one -> out.line("offered " + reference(one.getCoder()) + " " + string(one.getHash())));
			out.given("took ", decision.getTook() == null ? null : reference(decision.getTook()));
			out.given("stances of ", decision.getStancesOf() == null ? null : reference(decision.getStancesOf()));
			out.given("spans of ", decision.getSpansOf() == null ? null : reference(decision.getSpansOf()));
			out.given("", decision.isNothing() ? "nothing" : null);
			out.given("because ", decision.getReason() == DecisionReason.UNSPECIFIED ? null : decision.getReason().getLiteral());
			out.given("note ", quoted(decision.getNote()));
			codes(decision.getCodes(), out);
			statements(decision.getStatements(), true, out);
		});
	}

	private void actor(Actor actor, Output out) {
		String head = "actor " + name(actor) + " : " + actor.getKind().getLiteral() + " " + string(actor.getLabel());
		if (actor.getRoles().isEmpty() && actor.getPartOf() == null && actor.getAliases().isEmpty() && actor.getSameAs().isEmpty()
				&& actor.getCodes().isEmpty()) {
			out.line(head);
			return;
		}
		out.block(head, () -> {
			for (Role role : actor.getRoles()) {
				out.line(role(role));
			}
			if (actor.getPartOf() != null) {
				out.line("part of " + reference(actor.getPartOf()));
			}
			out.listed("alias ", actor.getAliases(), ClaimsWriter::string);
			actor.getSameAs().forEach(uri -> out.line("same as " + string(uri)));
			codes(actor.getCodes(), out);
		});
	}

	private String role(Role role) {
		return "role " + string(role.getTitle()) + (role.getIn() == null ? "" : " in " + reference(role.getIn()))
				+ word(" from ", date(role.getFrom())) + word(" until ", date(role.getUntil()));
	}

	private void category(Category category, Output out) {
		out.line("category " + name(category.getName()) + " on " + category.getOn().getLiteral() + " : " + (category.isRequired() ? "required " : "") + switch (category.getKind()) {
			case LIST -> (category.isSeveral() ? "some" : "one") + " of "
					+ joined(some(category.getValues(), "The category \"" + category.getName() + "\" has no value."), value -> name(value.getName()) + word(" : ", quoted(value.getDefinition())));
			case NUMBER -> {
				if (category.getMinimum() == null || category.getMaximum() == null) {
					throw new IllegalArgumentException("The category \"" + category.getName() + "\" does not say from which number to which.");
				}
				yield "number " + category.getMinimum() + " to " + category.getMaximum() + (category.isInterval() ? " interval" : "");
			}
			case TEXT -> "text";
		});
		if (category.getDefinition() != null) {
			out.line("\t" + string(category.getDefinition()));
		}
	}

	private void article(Article article, Output out) {
		out.block("article " + name(article) + " " + string(article.getTitle()), () -> {
			int before = out.lines;
			if (article.getOutlet() != null) {
				out.line("outlet " + reference(article.getOutlet()));
			}
			out.listed("via ", article.getVia(), this::reference);
			out.given("byline ", quoted(article.getByline()));
			out.given("section ", quoted(article.getSection()));
			out.given("dateline ", quoted(article.getDateline()));
			out.given("published ", date(article.getPublished()));
			out.given("retrieved ", date(article.getRetrieved()));
			out.given("language ", quoted(article.getLanguage()));
			out.given("url ", quoted(article.getUrl()));
			article.getOn().forEach(event -> out.line("on " + reference(event)));
			if (article.getRevises() != null) {
				out.line("revises " + reference(article.getRevises()));
			}
			if (article.getText() != null) {
				out.line("text " + string(article.getText()) + word(" sha256 ", quoted(article.getSha256())));
			}
			status(article.getStatus(), out);
			codes(article.getCodes(), out);
			statements(article.getStatements(), out.lines > before, out);
		});
	}

	private static void status(Status status, Output out) {
		if (status != Status.OPEN) {
			out.line("status " + status.getLiteral());
		}
	}

	private void statements(List<Statement> statements, boolean apart, Output out) {
		boolean line = apart;
		for (Statement statement : statements) {
			if (line) {
				out.line("");
			}
			write(statement, out);
			line = true;
		}
	}

	private void write(Statement statement, Output out) {
		out.block("statement" + (statement.getName() == null ? "" : " " + name(statement.getName())), () -> {
			out.given("says ", anchor(statement.getContent()));
			out.given("hedge ", anchor(statement.getHedge()));
			cue(statement.getCue(), statement.isCueNegated(), out);
			out.given("source ", anchor(statement.getSource()));
			if (statement.getAddresseeActor() != null) {
				out.line("to " + reference(statement.getAddresseeActor()) + word(" ", anchor(statement.getAddressee())));
			} else {
				out.given("to ", anchor(statement.getAddressee()));
			}
			links(statement.getLinks(), out);
			if (statement.getForm() != Form.UNSPECIFIED) {
				out.line("form " + statement.getForm().getLiteral());
			}
			if (statement.getAct() != Act.UNSPECIFIED) {
				out.line("act " + statement.getAct().getLiteral());
			}
			stances(statement.getStances(), out);
			out.given("writer as ", value(statement.getWriterCertainty(), Certainty.UNSPECIFIED));
			out.given("on ", date(statement.getDate()));
			out.listed("repeats ", statement.getRepeats(), other -> reference(other, statement));
			out.listed("answers ", statement.getAnswers(), other -> reference(other, statement));
			codes(statement.getCodes(), out);
			out.given("note ", quoted(statement.getNote()));
			out.given("confidence ", number(statement.getConfidence()));
			out.given("status ", value(statement.getStatus(), StatementStatus.ACCEPTED));
			out.given("origin ", quoted(statement.getOrigin()));
		});
	}

	/** Of a statement of the same set its own name says which; of another the qualified name. */
	private String reference(Statement other, Statement from) {
		return other.eContainer() == from.eContainer() ? name(other.getName()) : reference(other);
	}

	private void links(List<Link> links, Output out) {
		int depth = out.depth;
		String keyword = "by ";
		for (Link link : links) {
			for (Member member : some(link.getMembers(), "A link of a chain has no member.")) {
				member(keyword, member, out);
				out.depth = depth + 1;
				keyword = "and ";
			}
			keyword = "citing ";
		}
		out.depth = depth;
	}

	private void member(String keyword, Member member, Output out) {
		String head = keyword + who(member);
		if (member.getSource() == null && member.getCue() == null && member.getHedge() == null && member.getNumber() == null && !member.isSeveral()
				&& member.getGrounds() == null && member.getCodes().isEmpty() && member.getStances().isEmpty()) {
			out.line(head);
			return;
		}
		out.block(head, () -> {
			out.given("source ", anchor(member.getSource()));
			cue(member.getCue(), member.isCueNegated(), out);
			out.given("hedge ", anchor(member.getHedge()));
			out.given("number ", member.isSeveral() ? "several" : member.getNumber() == null ? null : member.getNumber().toString());
			out.given("because ", anchor(member.getGrounds())); // behind a stance it would be the stance's
			codes(member.getCodes(), out);
			stances(member.getStances(), out);
		});
	}

	private String who(Member member) {
		return (member.isWriter() ? "writer"
				: member.isUnstated() ? "unstated"
						: member.getWords() != null ? "unnamed " + quote(member.getWords()) + (member.getOf() == null ? "" : " of " + reference(member.getOf()))
								: reference(member.getActor()))
				+ (member.getOnBehalfOf().isEmpty() ? "" : " for " + references(member.getOnBehalfOf()));
	}

	private void cue(Anchor cue, boolean negated, Output out) {
		if (cue != null) {
			out.line("cue " + anchor(cue) + (negated ? " negated" : ""));
		}
	}

	private void stances(List<Stance> stances, Output out) {
		for (Stance stance : stances) {
			out.line(stance(stance));
		}
	}

	private String stance(Stance stance) {
		return stance.getKind().getLiteral() + " " + joined(some(stance.getTargets(), "The stance \"" + stance.getKind().getLiteral() + "\" is about nothing: it has no target."), this::target)
				+ phrase(" as ", stance.getCertainty(), Certainty.UNSPECIFIED) + word(" at ", anchor(stance.getAt()))
				+ word(" because ", anchor(stance.getGrounds())) + word(" if ", anchor(stance.getCondition()));
	}

	private String target(Target target) {
		return target.getClaim() != null ? reference(target.getClaim()) : string(target.getText());
	}

	private void codes(List<Code> codes, Output out) {
		codes.forEach(code -> out.line(code(code)));
	}

	private String code(Code code) {
		return "code " + reference(code.getCategory()) + " " + (code.getNumber() != null ? code.getNumber().toString() : code.getText() != null ? string(code.getText())
				: joined(some(code.getValues(), "A code of a category has no value."), (CategoryValue value) -> name(value.getName()))) + word(" at ", anchor(code.getAt()));
	}

	private static String anchor(Anchor anchor) {
		return anchor == null ? null : some(anchor.getQuotes(), "An anchor quotes nothing.").stream().map(ClaimsWriter::quote)
				.collect(Collectors.joining(" + "));
	}

	private static String quote(Quote quote) {
		return string(quote.getStart()) + word(" ... ", quoted(quote.getEnd())) + (quote.getOccurrence() == null ? "" : " #" + quote.getOccurrence())
				+ word(" before ", quoted(quote.getBefore())) + word(" after ", quoted(quote.getAfter()));
	}

	private String name(Element element) {
		return name(element.getName());
	}

	private String name(String name) {
		if (!Names.isName(name)) {
			throw new IllegalArgumentException("\"" + name + "\" is not a name: a name is a letter or _, then letters, digits and _.");
		}
		return names.written(name);
	}

	private String reference(EObject target) {
		QualifiedName name = target == null ? null : qualifiedNames.getFullyQualifiedName(target instanceof AnnotationSet set ? set.getOf() : target);
		if (name == null) {
			throw new IllegalArgumentException("a reference leads to nothing that has a name");
		}
		return names.writtenQualified(name.toString());
	}

	private String references(List<? extends EObject> targets) {
		return joined(targets, this::reference);
	}

	private static <T> List<T> some(List<T> things, String otherwise) {
		if (things.isEmpty()) {
			throw new IllegalArgumentException(otherwise);
		}
		return things;
	}

	/** A date as it is written; whether the calendar has it is another question. */
	private static String date(String date) {
		if (date != null && !DATE.matcher(date).matches()) {
			throw new IllegalArgumentException("\"" + date + "\" is not a date: a date is year, month and day as 2023-08-31, a year and month, a year, or with a time as 2023-08-31T14:30+09:00.");
		}
		return date;
	}

	private static String number(BigDecimal number) {
		if (number != null && number.signum() < 0) {
			throw new IllegalArgumentException("A confidence lies between 0 and 1; " + number.toPlainString() + " does not.");
		}
		return number == null ? null : number.toPlainString();
	}

	private static <T> String joined(List<T> things, Function<T, String> written) {
		return things.stream().map(written).collect(Collectors.joining(", "));
	}

	private static String word(String before, String word) {
		return word == null ? "" : before + word;
	}

	private static String phrase(String before, Enumerator value, Enumerator none) {
		return word(before, value(value, none));
	}

	private static String value(Enumerator value, Enumerator none) {
		return value == none ? null : value.getLiteral();
	}

	private static String quoted(String text) {
		return text == null ? null : string(text);
	}

	/** A text as it is written: in straight quotes, with a backslash before quotes and backslashes. */
	public static String string(String text) {
		StringBuilder written = new StringBuilder(text == null ? 2 : text.length() + 2).append('"');
		for (char c : (text == null ? "" : text).toCharArray()) {
			switch (c) {
				case '"' -> written.append("\\\"");
				case '\\' -> written.append("\\\\");
				case '\n' -> written.append("\\n");
				case '\r' -> written.append("\\r");
				case '\t' -> written.append("\\t");
				default -> written.append(c);
			}
		}
		return written.append('"').toString();
	}

	/** The lines, indented by tabs. */
	private static final class Output {
		private final StringBuilder text = new StringBuilder();
		private int depth;
		private int lines;

		void line(String line) {
			if (!line.isEmpty()) {
				text.repeat("\t", depth).append(line);
			}
			text.append('\n');
			lines++;
		}

		void given(String keyword, String value) {
			if (value != null) {
				line(keyword + value);
			}
		}

		<T> void listed(String keyword, List<T> values, Function<T, String> written) {
			if (!values.isEmpty()) {
				line(keyword + joined(values, written));
			}
		}

		void block(String head, Runnable body) {
			line(head + " {");
			depth++;
			body.run();
			depth--;
			line("}");
		}

		@Override
		public String toString() {
			return text.toString();
		}
	}
}
