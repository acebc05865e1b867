// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.Act;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Certainty;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.DecisionReason;
import org.gainsay.model.Form;
import org.gainsay.model.How;
import org.gainsay.model.RoundEventKind;
import org.gainsay.model.RoundKind;
import org.gainsay.model.StanceKind;
import org.gainsay.model.StatementStatus;
import org.gainsay.model.Status;
import org.gainsay.model.StratumProperty;
import org.gainsay.text.Span;

/** Reads a section of the facts of a file for {@link FactsBytes}. */
final class FactsIn {

	interface Reading<T> {
		T read();
	}

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
	private static final RoundKind[] ROUND_KINDS = RoundKind.values();
	private static final StratumProperty[] PROPERTIES = StratumProperty.values();
	private static final RoundEventKind[] EVENT_KINDS = RoundEventKind.values();
	private static final DecisionReason[] REASONS = DecisionReason.values();
	private static final ReferenceFacts.Kind[] REFERENCE_KINDS = ReferenceFacts.Kind.values();
	private static final Problem.Severity[] SEVERITIES = Problem.Severity.values();
	private static final IssueCode[] CODES = IssueCode.values();

	private final byte[] bytes;
	private final int to;
	private final String[] strings;
	private int at;

	FactsIn(byte[] bytes, int from, int to, UnaryOperator<String> interned) {
		this.bytes = bytes;
		this.at = from;
		this.to = to;
		int count = number();
		if (count < 0 || count > to - from) {
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

	int number() {
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

	String string() {
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

	<T> List<T> list(Reading<T> reading) {
		int size = number();
		switch (size) {
			case 0:
				return List.of();
			case 1:
				return List.of(reading.read());
			default:
				if (size > to - at) {
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

	List<List<?>> things() {
		return List.of(list(this::actor), list(this::event), list(this::claim), list(this::category), list(this::article), list(this::correspondence));
	}

	void atEnd() {
		if (at != to) {
			throw new IllegalArgumentException("There is more than the facts of a file, or less.");
		}
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
		return new CategoryFacts(string(), number(), string(), value(SUBJECTS), value(CATEGORY_KINDS), flag(), list(() -> new CategoryValueFacts(string(), maybeString(), declaration())),
				maybeNumber(), maybeNumber(), flag(), flag(), maybeString(), declaration());
	}

	private CodeFacts code() {
		return new CodeFacts(string(), list(this::string), maybeAnchor());
	}

	private ArticleFacts article() {
		return new ArticleFacts(string(), string(), maybeString(), list(this::string), maybeString(), maybeString(), maybeString(), maybeString(), maybeString(), maybeString(),
				maybeString(), maybeString(), maybeString(), list(this::string), maybeString(), list(this::code), value(STATUSES), declaration());
	}

	StudyFacts study() {
		return new StudyFacts(list(() -> new StudyFacts.Study(string(), maybeString(), list(() -> new StudyFacts.Reported(list(this::string), maybeDecimal())), declaration())),
				list(() -> new StudyFacts.Coder(string(), maybeString(), declaration())), list(this::round),
				list(() -> new StudyFacts.Assignment(string(), string(), list(this::string), declaration())),
				list(() -> new StudyFacts.Event(value(EVENT_KINDS), string(), maybeString(), maybeString(), maybeString(), list(() -> new StudyFacts.Frozen(string(), string())),
						declaration())),
				list(this::decision));
	}

	private StudyFacts.Decision decision() {
		return new StudyFacts.Decision(string(), string(), maybeString(), maybeString(), maybeString(), list(() -> new StudyFacts.Offer(string(), string())), maybeString(), maybeString(),
				maybeString(), flag(), value(REASONS), maybeString(), list(this::code), list(this::statement), declaration());
	}

	private StudyFacts.Round round() {
		return new StudyFacts.Round(string(), value(ROUND_KINDS),
				flag() ? new StudyFacts.Sample(maybeDecimal(), maybeNumber(), flag(), maybeDecimal(), maybeString(), maybeString(), maybeNumber()) : null,
				list(() -> new StudyFacts.Stratum(value(PROPERTIES), maybeString())), maybeNumber(), maybeNumber(), flag(), flag(), list(this::string), maybeString(), list(this::string),
				list(this::string), declaration());
	}

	AnnotationSetFacts set() {
		return new AnnotationSetFacts(string(), maybeString(), maybeString(), maybeString(), maybeString(), value(STATUSES), list(this::code), list(this::statement), declaration());
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

	ReferenceFacts reference() {
		return new ReferenceFacts(value(REFERENCE_KINDS), string(), region());
	}

	Problem problem() {
		return new Problem(value(SEVERITIES), value(CODES), string(), string(), number(), number(), number(), number(), region(), list(this::string));
	}
}
