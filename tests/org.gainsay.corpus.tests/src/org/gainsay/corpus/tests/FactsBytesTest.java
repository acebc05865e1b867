// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Progress;
import org.gainsay.text.Span;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsBytesTest {

	private static final List<String> STRINGS = List.of("", "a", "a name", "\u00FC e\u0301 \uD83D\uDD34 \u9632\u885B", "half a pair: \uD83D", "two\nlines\r\n", "\u0000", "x".repeat(300));
	private static final List<Integer> NUMBERS = List.of(0, 1, -1, 63, 64, 127, 128, 8191, 8192, 1 << 28, Integer.MAX_VALUE, Integer.MIN_VALUE);

	@ParameterizedTest
	@ValueSource(strings = { "examples/quillhaven", "tests/kept/1/halmere" })
	void everythingOfAFileComesBack(String folder) {
		try (CorpusSession session = CorpusSession.of(Path.of(System.getProperty("gainsay.top")).resolve(folder))) {
			Corpus corpus = session.build(Progress.NONE);
			assertTrue(corpus.files().size() > 2, corpus.files()::toString);
			for (FileFacts facts : corpus.files()) {
				assertEquals(facts, back(FactsBytes.write(facts), UnaryOperator.identity()));
			}
		}
	}

	/** Records are made by reflection, so that no component of theirs is forgotten. */
	@RepeatedTest(60)
	void whateverFactsHoldComesBack(RepetitionInfo turn) throws ReflectiveOperationException {
		FileFacts facts = (FileFacts) any(FileFacts.class, new Random(turn.getCurrentRepetition()), 0);
		assertEquals(facts, back(FactsBytes.write(facts), UnaryOperator.identity()));
	}

	@Test
	void listsCannotBeChangedAndStringsAreTheOnesGiven() {
		FileFacts facts = new FileFacts("a.claims", "stamp", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of("t.txt", "u.txt"), List.of());
		FileFacts back = back(FactsBytes.write(facts), string -> string.equals("t.txt") ? "T" : string.intern());
		assertSame("a.claims", back.file());
		assertEquals(List.of("T", "u.txt"), back.texts());
		assertThrows(UnsupportedOperationException.class, () -> back.texts().add(null));
	}

	@Test
	void whatIsLookedAtAsideIsTheSame() throws ReflectiveOperationException {
		for (int seed = 0; seed < 20; seed++) {
			FileFacts facts = (FileFacts) any(FileFacts.class, new Random(seed), 0);
			FileFacts back = back(FactsBytes.write(facts), UnaryOperator.identity());
			FileFacts aside = FactsBytes.aside(back);
			assertEquals(facts, aside);
			if (!facts.sets().isEmpty()) {
				assertNotSame(aside.sets().getFirst(), back.sets().getFirst());
				assertSame(back.sets().getFirst(), FactsBytes.aside(back).sets().getFirst(), "what is read already is not read again");
				assertSame(back.sets().getFirst(), back.sets().iterator().next());
			}
			assertSame(facts.actors(), FactsBytes.aside(facts).actors());
		}
	}

	/** Whoever asks, and however many at once: one thing is one object, so that it is found again among others. */
	@RepeatedTest(20)
	void whatSeveralThreadsAskForIsReadOnce(RepetitionInfo turn) throws Exception {
		FileFacts facts = null;
		for (int seed = turn.getCurrentRepetition() * 100; facts == null || facts.sets().isEmpty() || facts.actors().isEmpty(); seed++) {
			facts = (FileFacts) any(FileFacts.class, new Random(seed), 0);
		}
		FileFacts back = back(FactsBytes.write(facts), UnaryOperator.identity());
		CyclicBarrier together = new CyclicBarrier(4);
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<List<Object>>> all = threads.invokeAll(Collections.nCopies(4, () -> {
				together.await();
				return List.<Object>of(back.sets().getFirst(), back.actors().getFirst());
			}));
			for (Future<List<Object>> one : all) {
				assertSame(back.sets().getFirst(), one.get().get(0));
				assertSame(back.actors().getFirst(), one.get().get(1));
			}
		}
		assertEquals(facts, back);
	}

	/** Whoever keeps bytes knows by a sum whether they are whole; what is not must not end in anything worse than a refusal. */
	@RepeatedTest(20)
	void brokenBytesAreRefusedOrRead(RepetitionInfo turn) throws ReflectiveOperationException {
		Random random = new Random(turn.getCurrentRepetition());
		byte[] bytes = FactsBytes.write((FileFacts) any(FileFacts.class, random, 0));
		int refused = 0;
		for (int i = 0; i < 200; i++) {
			byte[] broken = Arrays.copyOf(bytes, i % 2 == 0 ? random.nextInt(bytes.length) : bytes.length);
			if (broken.length == bytes.length) {
				broken[random.nextInt(broken.length)] ^= (byte) (1 + random.nextInt(255));
			}
			try {
				back(broken, UnaryOperator.identity()).hashCode();
			} catch (IllegalArgumentException told) {
				refused++;
			}
		}
		assertTrue(refused >= 100, "a half of them is cut off, and " + refused + " were refused");
	}

	/** They stand within others, as in a memory. */
	private static FileFacts back(byte[] bytes, UnaryOperator<String> interned) {
		byte[] around = new byte[bytes.length + 10];
		Arrays.fill(around, (byte) 0x41);
		System.arraycopy(bytes, 0, around, 7, bytes.length);
		return FactsBytes.read(around, 7, 7 + bytes.length, interned);
	}

	private static final Set<Class<?>> NULLABLE_TYPES = Set.of(AnchorFacts.class, Integer.class, BigDecimal.class);
	private static final Set<String> NULLABLE_STRINGS = Set.of("ArticleFacts.outlet", "ArticleFacts.byline", "ArticleFacts.section", "ArticleFacts.dateline", "ArticleFacts.published",
			"ArticleFacts.retrieved", "ArticleFacts.language", "ArticleFacts.url", "ArticleFacts.text", "ArticleFacts.sha256", "ArticleFacts.revises", "ActorFacts.partOf",
			"RoleFacts.in", "RoleFacts.from", "RoleFacts.until", "CategoryFacts.definition", "CategoryValueFacts.definition", "AnnotationSetFacts.name", "AnnotationSetFacts.annotator",
			"StatementFacts.annotator", "StatementFacts.addresseeActor", "StatementFacts.date", "StatementFacts.note", "StatementFacts.origin", "MemberFacts.actor",
			"MemberFacts.words", "MemberFacts.of", "TargetFacts.claim", "TargetFacts.text");

	private Object any(Type type, Random random, int depth) throws ReflectiveOperationException {
		if (type instanceof ParameterizedType list) {
			List<Object> made = new ArrayList<>();
			for (int i = random.nextInt(depth < 4 ? 4 : 2); i > 0; i--) {
				made.add(any(list.getActualTypeArguments()[0], random, depth + 1));
			}
			return List.copyOf(made);
		}
		Class<?> one = (Class<?>) type;
		if (one == String.class) {
			return STRINGS.get(random.nextInt(STRINGS.size()));
		} else if (one == int.class || one == Integer.class) {
			return NUMBERS.get(random.nextInt(NUMBERS.size()));
		} else if (one == boolean.class) {
			return random.nextBoolean();
		} else if (one == BigDecimal.class) {
			return new BigDecimal(random.nextInt(1000)).movePointLeft(random.nextInt(4));
		} else if (one.isEnum()) {
			return one.getEnumConstants()[random.nextInt(one.getEnumConstants().length)];
		} else if (one == Span.class) {
			int start = random.nextInt(1 << 20);
			return new Span(start, start + random.nextInt(1000));
		}
		RecordComponent[] components = one.getRecordComponents();
		Object[] values = new Object[components.length];
		for (int i = 0; i < components.length; i++) {
			boolean nothing = isNullable(components[i]) && random.nextBoolean();
			values[i] = nothing ? null : any(components[i].getGenericType(), random, depth + 1);
		}
		Constructor<?> canonical = one.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
		return canonical.newInstance(values);
	}

	/** The annotation does not come as far as to a running program. */
	private static boolean isNullable(RecordComponent component) {
		return NULLABLE_TYPES.contains(component.getType()) || NULLABLE_STRINGS.contains(component.getAccessor().getDeclaringClass().getSimpleName() + "." + component.getName());
	}
}
