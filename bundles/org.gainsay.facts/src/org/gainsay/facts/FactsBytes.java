// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.Act;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Certainty;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.Form;
import org.gainsay.model.How;
import org.gainsay.model.StanceKind;
import org.gainsay.model.StatementStatus;
import org.gainsay.model.Status;
import org.gainsay.text.Span;

/**
 * The facts of one file as bytes, a tenth of what {@link FactsJson} makes of them, and read ten times as fast: for a memory that the same
 * program reads again. The bytes say nothing of how they are made; who keeps them keeps the version of the program beside them. Each string
 * stands once, in a table before the rest; numbers are as short as they can be; a list begins with its size, what may be null with a 0 or 1.
 */
public final class FactsBytes {

	private FactsBytes() {
	}

	/** The bytes of a file's facts. */
	public static byte[] write(FileFacts facts) {
		Out out = new Out();
		out.file(facts);
		return out.bytes();
	}

	/**
	 * Reads what {@link #write} wrote.
	 *
	 * @param interned gives a string for an equal one, so that it is held once for all files
	 * @throws IllegalArgumentException if these are no such bytes, as far as that shows
	 */
	public static FileFacts read(byte[] bytes, UnaryOperator<String> interned) {
		try {
			In in = new In(bytes, interned);
			FileFacts facts = in.file();
			if (in.at != bytes.length) {
				throw new IllegalArgumentException("There is more than the facts of a file.");
			}
			return facts;
		} catch (IndexOutOfBoundsException | NegativeArraySizeException | NumberFormatException broken) {
			throw new IllegalArgumentException("These are not the facts of a file.", broken);
		}
	}

	private interface Writing<T> {
		void write(T value);
	}

	private interface Reading<T> {
		T read();
	}

	private static final class Out {
		private final ByteArrayOutputStream rest = new ByteArrayOutputStream(4096);
		private final Map<String, Integer> places = new HashMap<>();
		private final List<String> strings = new ArrayList<>();

		byte[] bytes() {
			Out table = new Out();
			table.number(strings.size());
			for (String string : strings) {
				byte[] encoded = string.getBytes(StandardCharsets.UTF_8);
				boolean whole = new String(encoded, StandardCharsets.UTF_8).equals(string); // half a pair has no encoding
				byte[] kept = whole ? encoded : units(string);
				table.number(kept.length * 2 + (whole ? 0 : 1));
				table.rest.writeBytes(kept);
			}
			table.rest.writeBytes(rest.toByteArray());
			return table.rest.toByteArray();
		}

		private static byte[] units(String string) {
			ByteBuffer units = ByteBuffer.allocate(string.length() * 2);
			units.asCharBuffer().put(string);
			return units.array();
		}

		private void number(int value) { // zigzag, seven bits a byte
			int left = value << 1 ^ value >> 31;
			while ((left & ~0x7F) != 0) {
				rest.write(left & 0x7F | 0x80);
				left >>>= 7;
			}
			rest.write(left);
		}

		private void flag(boolean value) {
			rest.write(value ? 1 : 0);
		}

		private void string(String value) {
			number(places.computeIfAbsent(value, one -> {
				strings.add(one);
				return strings.size() - 1;
			}));
		}

		private void value(Enum<?> value) {
			rest.write(value.ordinal());
		}

		private <T> void maybe(@Nullable T value, Writing<T> writing) {
			flag(value != null);
			if (value != null) {
				writing.write(value);
			}
		}

		private <T> void list(List<T> values, Writing<T> writing) {
			number(values.size());
			for (T value : values) {
				writing.write(value);
			}
		}

		private void decimal(BigDecimal value) {
			string(value.toString());
		}

		// ---- facts, each with its components in their order

		void file(FileFacts facts) {
			string(facts.file());
			string(facts.stamp());
			list(facts.actors(), this::actor);
			list(facts.events(), this::event);
			list(facts.claims(), this::claim);
			list(facts.categories(), this::category);
			list(facts.articles(), this::article);
			list(facts.sets(), this::set);
			list(facts.correspondences(), this::correspondence);
			list(facts.references(), this::reference);
			list(facts.texts(), this::string);
			list(facts.problems(), this::problem);
		}

		private void region(Region region) {
			number(region.offset());
			number(region.length());
		}

		private void declaration(Declaration at) {
			string(at.file());
			region(at.name());
			region(at.whole());
		}

		private void actor(ActorFacts actor) {
			string(actor.name());
			value(actor.kind());
			string(actor.label());
			list(actor.roles(), this::role);
			maybe(actor.partOf(), this::string);
			list(actor.aliases(), this::string);
			list(actor.sameAs(), this::string);
			list(actor.codes(), this::code);
			declaration(actor.at());
		}

		private void role(RoleFacts role) {
			string(role.title());
			maybe(role.in(), this::string);
			maybe(role.from(), this::string);
			maybe(role.until(), this::string);
		}

		private void event(EventFacts event) {
			string(event.name());
			string(event.title());
			list(event.claims(), this::string);
			declaration(event.at());
		}

		private void claim(ClaimFacts claim) {
			string(claim.name());
			string(claim.text());
			list(claim.relations(), relation -> {
				value(relation.kind());
				string(relation.target());
			});
			list(claim.about(), this::string);
			list(claim.codes(), this::code);
			declaration(claim.at());
		}

		private void category(CategoryFacts category) {
			string(category.codebook());
			number(category.version());
			string(category.name());
			value(category.subject());
			value(category.kind());
			flag(category.several());
			list(category.values(), value -> {
				string(value.name());
				maybe(value.definition(), this::string);
			});
			maybe(category.minimum(), this::number);
			maybe(category.maximum(), this::number);
			flag(category.interval());
			flag(category.required());
			maybe(category.definition(), this::string);
			declaration(category.at());
		}

		private void code(CodeFacts code) {
			string(code.category());
			list(code.values(), this::string);
			maybe(code.at(), this::anchor);
		}

		private void article(ArticleFacts article) {
			string(article.name());
			string(article.title());
			maybe(article.outlet(), this::string);
			list(article.via(), this::string);
			maybe(article.byline(), this::string);
			maybe(article.section(), this::string);
			maybe(article.dateline(), this::string);
			maybe(article.published(), this::string);
			maybe(article.retrieved(), this::string);
			maybe(article.language(), this::string);
			maybe(article.url(), this::string);
			maybe(article.text(), this::string);
			maybe(article.sha256(), this::string);
			list(article.events(), this::string);
			maybe(article.revises(), this::string);
			list(article.codes(), this::code);
			value(article.status());
			declaration(article.at());
		}

		private void set(AnnotationSetFacts set) {
			string(set.article());
			maybe(set.name(), this::string);
			maybe(set.annotator(), this::string);
			value(set.status());
			list(set.codes(), this::code);
			list(set.statements(), this::statement);
			declaration(set.at());
		}

		private void statement(StatementFacts statement) {
			string(statement.name());
			flag(statement.named());
			string(statement.qualifiedName());
			string(statement.article());
			maybe(statement.annotator(), this::string);
			maybe(statement.content(), this::anchor);
			maybe(statement.cue(), this::anchor);
			flag(statement.cueNegated());
			maybe(statement.source(), this::anchor);
			maybe(statement.hedge(), this::anchor);
			maybe(statement.addressee(), this::anchor);
			maybe(statement.addresseeActor(), this::string);
			list(statement.links(), link -> list(link, this::member));
			value(statement.form());
			value(statement.act());
			list(statement.stances(), this::stance);
			value(statement.writerCertainty());
			maybe(statement.date(), this::string);
			list(statement.repeats(), this::string);
			list(statement.answers(), this::string);
			maybe(statement.note(), this::string);
			maybe(statement.confidence(), this::decimal);
			value(statement.status());
			maybe(statement.origin(), this::string);
			list(statement.codes(), this::code);
			declaration(statement.at());
		}

		private void member(MemberFacts member) {
			value(member.kind());
			maybe(member.actor(), this::string);
			maybe(member.words(), this::string);
			maybe(member.wordsAt(), this::anchor);
			maybe(member.of(), this::string);
			list(member.onBehalfOf(), this::string);
			maybe(member.number(), this::number);
			flag(member.several());
			maybe(member.grounds(), this::anchor);
			maybe(member.source(), this::anchor);
			maybe(member.cue(), this::anchor);
			flag(member.cueNegated());
			maybe(member.hedge(), this::anchor);
			list(member.stances(), this::stance);
			list(member.codes(), this::code);
			region(member.at());
		}

		private void stance(StanceFacts stance) {
			value(stance.kind());
			list(stance.targets(), target -> {
				maybe(target.claim(), this::string);
				maybe(target.text(), this::string);
			});
			value(stance.certainty());
			maybe(stance.part(), this::anchor);
			maybe(stance.grounds(), this::anchor);
			maybe(stance.condition(), this::anchor);
			region(stance.at());
		}

		private void anchor(AnchorFacts anchor) {
			list(anchor.spans(), span -> {
				number(span.start());
				number(span.length());
			});
			region(anchor.at());
		}

		private void correspondence(CorrespondenceFacts same) {
			string(same.name());
			value(same.kind());
			list(same.statements(), this::string);
			value(same.how());
			maybe(same.confidence(), this::decimal);
			declaration(same.at());
		}

		private void reference(ReferenceFacts reference) {
			value(reference.kind());
			string(reference.name());
			region(reference.region());
		}

		private void problem(Problem problem) {
			value(problem.severity());
			value(problem.code());
			string(problem.message());
			string(problem.file());
			number(problem.line());
			number(problem.column());
			number(problem.offset());
			number(problem.length());
			region(problem.region());
			list(problem.data(), this::string);
		}
	}

	private static final class In {
		private static final ActorKind[] ACTOR_KINDS = ActorKind.values();
		private static final ClaimRelationKind[] RELATION_KINDS = ClaimRelationKind.values();
		private static final CategorySubject[] SUBJECTS = CategorySubject.values();
		private static final CategoryKind[] CATEGORY_KINDS = CategoryKind.values();
		private static final Status[] STATUSES = Status.values();
		private static final Form[] FORMS = Form.values();
		private static final Act[] ACTS = Act.values();
		private static final Certainty[] CERTAINTIES = Certainty.values();
		private static final StatementStatus[] STATEMENT_STATUSES = StatementStatus.values();
		private static final MemberFacts.Kind[] MEMBER_KINDS = MemberFacts.Kind.values();
		private static final StanceKind[] STANCE_KINDS = StanceKind.values();
		private static final CorrespondenceKind[] CORRESPONDENCE_KINDS = CorrespondenceKind.values();
		private static final How[] HOWS = How.values();
		private static final ReferenceFacts.Kind[] REFERENCE_KINDS = ReferenceFacts.Kind.values();
		private static final Problem.Severity[] SEVERITIES = Problem.Severity.values();
		private static final IssueCode[] CODES = IssueCode.values();

		private final byte[] bytes;
		private final String[] strings;
		private int at;

		In(byte[] bytes, UnaryOperator<String> interned) {
			this.bytes = bytes;
			int count = number();
			if (count < 0 || count > bytes.length) {
				throw new IllegalArgumentException("There are no facts of " + count + " strings.");
			}
			strings = new String[count];
			for (int i = 0; i < count; i++) {
				int size = number();
				boolean whole = (size & 1) == 0;
				strings[i] = interned.apply(whole ? new String(bytes, at, size >> 1, StandardCharsets.UTF_8) : ByteBuffer.wrap(bytes, at, size >> 1).asCharBuffer().toString());
				at += size >> 1;
			}
		}

		private int number() {
			int value = 0;
			int shift = 0;
			byte one;
			do {
				one = bytes[at++];
				value |= (one & 0x7F) << shift;
				shift += 7;
			} while (one < 0 && shift < 35);
			return value >>> 1 ^ -(value & 1);
		}

		private boolean flag() {
			return bytes[at++] != 0;
		}

		private String string() {
			return strings[number()];
		}

		private @Nullable String maybeString() {
			return flag() ? string() : null;
		}

		private @Nullable Integer maybeNumber() {
			return flag() ? Integer.valueOf(number()) : null;
		}

		private <E> E value(E[] values) {
			return values[bytes[at++]];
		}

		private <T> List<T> list(Reading<T> reading) {
			int size = number();
			switch (size) {
				case 0:
					return List.of();
				case 1:
					return List.of(reading.read());
				default:
					if (size > bytes.length - at) {
						throw new IllegalArgumentException("There are no " + size + " things left.");
					}
					Object[] all = new Object[size];
					for (int i = 0; i < size; i++) {
						all[i] = reading.read();
					}
					@SuppressWarnings("unchecked") // each was read so
					List<T> list = (List<T>) List.of(all);
					return list;
			}
		}

		private @Nullable BigDecimal maybeDecimal() {
			return flag() ? new BigDecimal(string()) : null;
		}

		// ---- facts: arguments are read in the order in which they are written

		FileFacts file() {
			return new FileFacts(string(), string(), list(this::actor), list(this::event), list(this::claim), list(this::category), list(this::article), list(this::set),
					list(this::correspondence), list(this::reference), list(this::string), list(this::problem));
		}

		private Region region() {
			return new Region(number(), number());
		}

		private Declaration declaration() {
			return new Declaration(string(), region(), region());
		}

		private ActorFacts actor() {
			return new ActorFacts(string(), value(ACTOR_KINDS), string(), list(this::role), maybeString(), list(this::string), list(this::string), list(this::code), declaration());
		}

		private RoleFacts role() {
			return new RoleFacts(string(), maybeString(), maybeString(), maybeString());
		}

		private EventFacts event() {
			return new EventFacts(string(), string(), list(this::string), declaration());
		}

		private ClaimFacts claim() {
			return new ClaimFacts(string(), string(), list(() -> new ClaimRelationFacts(value(RELATION_KINDS), string())), list(this::string), list(this::code), declaration());
		}

		private CategoryFacts category() {
			return new CategoryFacts(string(), number(), string(), value(SUBJECTS), value(CATEGORY_KINDS), flag(), list(() -> new CategoryValueFacts(string(), maybeString())),
					maybeNumber(), maybeNumber(), flag(), flag(), maybeString(), declaration());
		}

		private CodeFacts code() {
			return new CodeFacts(string(), list(this::string), maybeAnchor());
		}

		private ArticleFacts article() {
			return new ArticleFacts(string(), string(), maybeString(), list(this::string), maybeString(), maybeString(), maybeString(), maybeString(), maybeString(), maybeString(),
					maybeString(), maybeString(), maybeString(), list(this::string), maybeString(), list(this::code), value(STATUSES), declaration());
		}

		private AnnotationSetFacts set() {
			return new AnnotationSetFacts(string(), maybeString(), maybeString(), value(STATUSES), list(this::code), list(this::statement), declaration());
		}

		private StatementFacts statement() {
			return new StatementFacts(string(), flag(), string(), string(), maybeString(), maybeAnchor(), maybeAnchor(), flag(), maybeAnchor(), maybeAnchor(), maybeAnchor(),
					maybeString(), list(() -> list(this::member)), value(FORMS), value(ACTS), list(this::stance), value(CERTAINTIES), maybeString(), list(this::string),
					list(this::string), maybeString(), maybeDecimal(), value(STATEMENT_STATUSES), maybeString(), list(this::code), declaration());
		}

		private MemberFacts member() {
			return new MemberFacts(value(MEMBER_KINDS), maybeString(), maybeString(), maybeAnchor(), maybeString(), list(this::string), maybeNumber(), flag(), maybeAnchor(),
					maybeAnchor(), maybeAnchor(), flag(), maybeAnchor(), list(this::stance), list(this::code), region());
		}

		private StanceFacts stance() {
			return new StanceFacts(value(STANCE_KINDS), list(() -> new TargetFacts(maybeString(), maybeString())), value(CERTAINTIES), maybeAnchor(), maybeAnchor(), maybeAnchor(),
					region());
		}

		private @Nullable AnchorFacts maybeAnchor() {
			return flag() ? new AnchorFacts(list(this::span), region()) : null;
		}

		private Span span() {
			int start = number();
			return new Span(start, start + number());
		}

		private CorrespondenceFacts correspondence() {
			return new CorrespondenceFacts(string(), value(CORRESPONDENCE_KINDS), list(this::string), value(HOWS), maybeDecimal(), declaration());
		}

		private ReferenceFacts reference() {
			return new ReferenceFacts(value(REFERENCE_KINDS), string(), region());
		}

		private Problem problem() {
			return new Problem(value(SEVERITIES), value(CODES), string(), string(), number(), number(), number(), number(), region(), list(this::string));
		}
	}
}
