// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.model.Anchor;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryValue;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Codebook;
import org.gainsay.model.Corpus;
import org.gainsay.model.Element;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.GainsayPackage.Literals;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.model.Text;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;

/**
 * Reads a corpus from JSON as {@link JsonOut} writes it, in any order of properties. A property that is not known, or holds something
 * else than it should, is left out and told with its path; what is referred to and is not there stays a name.
 */
final class JsonIn {

	/** What a name refers to; it is looked for when all is read. */
	private record Reference(EObject from, EReference feature, String name) {
	}

	/** An object with what it says it is, which is null where it does not, taken out of its properties. */
	private record Turned(String type, String properties) {
	}

	private final IQualifiedNameProvider names = ClaimsStandaloneSetup.injector().getInstance(IQualifiedNameProvider.class);
	private final ImportResult.Draft draft;
	private final Progress progress;
	private final List<Reference> references = new ArrayList<>();
	private final Map<EClass, Map<String, EObject>> named = new HashMap<>();
	private JsonReader json;
	/** Where what is read stands; another place where an object is read for a second time. */
	private String prefix = "$";

	/** @param draft is told what is left out */
	JsonIn(ImportResult.Draft draft, Progress progress) {
		this.draft = draft;
		this.progress = progress;
	}

	/**
	 * Reads a corpus.
	 *
	 * @throws IOException if it is no JSON, or none of this form; the message says where
	 */
	Corpus read(Reader in) throws IOException {
		json = new JsonReader(in);
		Corpus corpus = GainsayFactory.eINSTANCE.createCorpus();
		try {
			json.beginObject();
			boolean known = false;
			Set<String> seen = new HashSet<>();
			while (json.hasNext()) {
				String name = json.nextName();
				seen(name, seen);
				if (name.equals(JsonModel.VERSION)) {
					known = version();
				} else if (name.equals("files")) {
					objects(() -> Literals.CLAIMS_FILE, corpus.getFiles(), ClaimsFile.class);
				} else if (name.equals("texts")) {
					objects(() -> Literals.TEXT, corpus.getTexts(), Text.class);
				} else {
					unknown(name);
				}
			}
			json.endObject();
			if (!known) {
				throw new IOException("It does not say \"" + JsonModel.VERSION + "\": 1, by which a corpus in JSON is known.");
			}
			if (json.peek() != JsonToken.END_DOCUMENT) {
				throw new IOException("Something follows the end of the corpus.");
			}
		} catch (EOFException | MalformedJsonException | IllegalStateException | JsonParseException wrong) {
			throw new IOException("It is no JSON as it should be, " + place(wrong.getMessage()), wrong);
		}
		connect(corpus);
		return corpus;
	}

	/** What a message of the parser says of where it is; the rest is for programmers, and a path of thousands of parts for nobody. */
	private static String place(String message) {
		Matcher place = Pattern.compile("at (line \\d+ column \\d+ path \\S{0,80})").matcher(String.valueOf(message));
		return place.find() ? place.group(1) + "." : message + ".";
	}

	private String path() {
		return prefix + json.getPath().substring(1);
	}

	private boolean version() throws IOException {
		if (json.peek() != JsonToken.NUMBER || json.nextDouble() != 1) {
			throw new IOException("It is a corpus in JSON of a form that this program does not know; it knows 1.");
		}
		return true;
	}

	private static void seen(String name, Set<String> seen) throws IOException {
		if (!seen.add(name)) {
			throw new IOException("The property \"" + name + "\" is there twice in one object, so nobody can tell which holds.");
		}
	}

	private void unknown(String name) throws IOException {
		draft.notMapped("property", "A property \"" + name + "\" is not known there, so it is left out.", path());
		json.skipValue();
	}

	private void wrong(String should) throws IOException {
		draft.notMapped("value", "It is not " + should + ", so it is left out.", path());
		json.skipValue();
	}

	private interface Kind {
		/** What the next object is, where it does not say. */
		EClass of();
	}

	private <T> void objects(Kind kind, List<T> into, Class<T> type) throws IOException {
		if (json.peek() != JsonToken.BEGIN_ARRAY) {
			wrong("a list");
			return;
		}
		json.beginArray();
		while (json.hasNext()) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			EObject one = object(kind.of());
			if (type.isInstance(one)) {
				into.add(type.cast(one));
			}
		}
		json.endArray();
	}

	/** @return null if there is none */
	private EObject object(EClass kind) throws IOException {
		if (json.peek() != JsonToken.BEGIN_OBJECT) {
			wrong("an object");
			return null;
		}
		String where = path();
		json.beginObject();
		return kind.isAbstract() ? element(where) : properties(GainsayFactory.eINSTANCE.create(kind), new HashSet<>());
	}

	/** An object of which a property says what it is: the first as a rule, else all of it is read to find it. */
	private EObject element(String where) throws IOException {
		if (!json.hasNext()) {
			json.endObject();
			return untold(where);
		}
		String first = json.nextName();
		if (first.equals(JsonModel.TYPE) && json.peek() == JsonToken.STRING) {
			EClass kind = JsonModel.types().get(json.nextString());
			if (kind != null) {
				return properties(GainsayFactory.eINSTANCE.create(kind), new HashSet<>(Set.of(JsonModel.TYPE)));
			}
			while (json.hasNext()) {
				json.nextName();
				json.skipValue();
			}
			json.endObject();
			return untold(where);
		}
		Turned all = turned(first);
		EClass kind = all.type == null ? null : JsonModel.types().get(all.type);
		if (kind == null) {
			return untold(where);
		}
		JsonReader around = json;
		String before = prefix;
		prefix = where;
		json = new JsonReader(new StringReader(all.properties));
		json.beginObject();
		EObject read = properties(GainsayFactory.eINSTANCE.create(kind), new HashSet<>());
		json = around;
		prefix = before;
		return read;
	}

	/** Reads what is left of an object whose first name was read, with its end. */
	private Turned turned(String first) throws IOException {
		StringWriter text = new StringWriter();
		JsonWriter copy = new JsonWriter(text);
		copy.beginObject();
		Deque<Set<String>> open = new ArrayDeque<>(List.of(new HashSet<>(Set.of(first))));
		String type = property(first, copy, null);
		while (!open.isEmpty()) {
			switch (json.peek()) {
				case NAME -> {
					String name = json.nextName();
					seen(name, open.element());
					if (open.size() == 1) {
						type = property(name, copy, type);
					} else {
						copy.name(name);
					}
				}
				case BEGIN_OBJECT -> {
					json.beginObject();
					copy.beginObject();
					open.push(new HashSet<>());
				}
				case END_OBJECT -> {
					json.endObject();
					copy.endObject();
					open.pop();
				}
				case BEGIN_ARRAY -> {
					json.beginArray();
					copy.beginArray();
				}
				case END_ARRAY -> {
					json.endArray();
					copy.endArray();
				}
				case STRING -> copy.value(json.nextString());
				case NUMBER -> copy.jsonValue(json.nextString());
				case BOOLEAN -> copy.value(json.nextBoolean());
				default -> {
					json.nextNull();
					copy.nullValue();
				}
			}
		}
		return new Turned(type, text.toString());
	}

	/** Copies the name of a property, or reads the property that says what the object is. */
	private String property(String name, JsonWriter copy, String type) throws IOException {
		if (name.equals(JsonModel.TYPE) && json.peek() == JsonToken.STRING) {
			return json.nextString();
		}
		copy.name(name);
		return type;
	}

	private EObject untold(String where) {
		draft.notMapped("element", "It has no \"" + JsonModel.TYPE + "\" that is known (" + String.join(", ", JsonModel.types().keySet().stream().sorted().toList()) + "), so it is left out.", where);
		return null;
	}

	/** Reads what is left of an object, with its end. */
	private EObject properties(EObject object, Set<String> seen) throws IOException {
		while (json.hasNext()) {
			String name = json.nextName();
			seen(name, seen);
			EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
			if (object instanceof Statement && name.equals(JsonModel.ID) || feature == Literals.QUOTE__SPAN) {
				json.skipValue(); // it follows from the rest
			} else if (feature == null) {
				unknown(name);
			} else if (feature instanceof EAttribute attribute) {
				attribute(object, attribute);
			} else {
				reference(object, (EReference) feature);
			}
		}
		json.endObject();
		return object;
	}

	private void attribute(EObject object, EAttribute attribute) throws IOException {
		if (!attribute.isMany()) {
			Object value = value(attribute);
			if (value != null) {
				object.eSet(attribute, value);
			}
		} else if (json.peek() != JsonToken.BEGIN_ARRAY) {
			wrong("a list");
		} else {
			json.beginArray();
			while (json.hasNext()) {
				Object value = value(attribute);
				if (value != null) {
					many(object, attribute).add(value);
				}
			}
			json.endArray();
		}
	}

	@SuppressWarnings("unchecked") // EMF's lists are of what their feature says
	private static EList<Object> many(EObject object, EStructuralFeature feature) {
		return (EList<Object>) object.eGet(feature);
	}

	/** @return null for one that is left out */
	private Object value(EAttribute attribute) throws IOException {
		JsonToken token = json.peek();
		if (attribute.getEAttributeType() instanceof EEnum words) {
			String word = token == JsonToken.STRING ? json.nextString() : null;
			EEnumLiteral found = word == null ? null : words.getEEnumLiteralByLiteral(word);
			if (found != null) {
				return found.getInstance();
			}
			return left("one of " + words.getELiterals().stream().map(EEnumLiteral::getLiteral).toList(), word != null);
		}
		return switch (attribute.getEAttributeType().getClassifierID()) {
			case EcorePackage.EBOOLEAN -> token == JsonToken.BOOLEAN ? (Object) json.nextBoolean() : left("true or false", false);
			case EcorePackage.EINT, EcorePackage.EINTEGER_OBJECT -> integer(token);
			case EcorePackage.EBIG_DECIMAL -> token == JsonToken.NUMBER ? decimal() : left("a number", false);
			default -> token == JsonToken.STRING ? json.nextString() : left("a text", false);
		};
	}

	private Object integer(JsonToken token) throws IOException {
		if (token != JsonToken.NUMBER) {
			return left("a whole number", false);
		}
		String number = json.nextString();
		return number.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(number) : left("a whole number of nine digits at most", true);
	}

	private Object decimal() throws IOException {
		String number = json.nextString();
		return number.length() <= 40 && number.matches("-?\\d+(\\.\\d+)?") ? (Object) new BigDecimal(number) : left("a decimal number of forty digits at most", true);
	}

	private Object left(String should, boolean read) throws IOException {
		if (read) {
			draft.notMapped("value", "It is not " + should + ", so it is left out.", path());
		} else {
			wrong(should);
		}
		return null;
	}

	private void reference(EObject object, EReference feature) throws IOException {
		EClass type = feature.getEReferenceType();
		if (!feature.isContainment()) {
			if (!feature.isMany()) {
				name(object, feature);
			} else if (json.peek() != JsonToken.BEGIN_ARRAY) {
				wrong("a list of names");
			} else {
				json.beginArray();
				while (json.hasNext()) {
					name(object, feature);
				}
				json.endArray();
			}
		} else if (type == Literals.ANCHOR) {
			Anchor anchor = GainsayFactory.eINSTANCE.createAnchor();
			objects(() -> Literals.QUOTE, anchor.getQuotes(), org.gainsay.model.Quote.class);
			if (!anchor.getQuotes().isEmpty()) {
				object.eSet(feature, anchor);
			}
		} else if (feature.isMany()) {
			objects(() -> type, many(object, feature), Object.class);
		} else {
			EObject one = object(type);
			if (one != null) {
				object.eSet(feature, one);
			}
		}
	}

	private void name(EObject object, EReference feature) throws IOException {
		if (json.peek() == JsonToken.STRING) {
			references.add(new Reference(object, feature, json.nextString()));
		} else {
			wrong("a name");
		}
	}

	private void connect(Corpus corpus) {
		corpus.getFiles().forEach(file -> file.getElements().forEach(element -> {
			put(element.eClass(), element.getName(), element);
			if (element instanceof Codebook codebook) {
				codebook.getCategories().forEach(category -> put(Literals.CATEGORY, category.getName(), category));
			}
		}));
		references.stream().filter(one -> one.feature().getEReferenceType() != Literals.STATEMENT).forEach(this::set);
		corpus.getFiles().forEach(file -> file.getElements().forEach(element -> { // their names have to do with what a set is of
			if (element instanceof StatementSet set) {
				set.getStatements().forEach(statement -> {
					QualifiedName name = names.getFullyQualifiedName(statement);
					put(Literals.STATEMENT, name == null ? null : name.toString(), statement);
				});
			}
		}));
		references.stream().filter(one -> one.feature().getEReferenceType() == Literals.STATEMENT).forEach(this::set);
	}

	/** A name is one name in both normal forms. */
	private static String normal(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFC);
	}

	private void put(EClass kind, String name, EObject object) {
		if (name != null) {
			named.computeIfAbsent(kind, one -> new HashMap<>()).putIfAbsent(normal(name), object);
		}
	}

	private void set(Reference reference) {
		EClass kind = reference.feature().getEReferenceType();
		EObject target = kind == Literals.CATEGORY_VALUE ? value(reference) : named.computeIfAbsent(kind, one -> new HashMap<>()).computeIfAbsent(normal(reference.name()), name -> missing(kind, reference.name()));
		if (target == null) {
			draft.notMapped("reference", "What is referred to as " + reference.feature().getName() + " has no such name, so it is left out.", reference.name());
		} else if (reference.feature().isMany()) {
			many(reference.from(), reference.feature()).add(target);
		} else {
			reference.from().eSet(reference.feature(), target);
		}
	}

	/** Something of that name that is not among what was read: the language can refer to it all the same, and the check tells of it. */
	private static EObject missing(EClass kind, String name) {
		if (kind != Literals.STATEMENT) {
			EObject object = GainsayFactory.eINSTANCE.create(kind);
			if (object instanceof Element element) {
				element.setName(name);
			} else if (object instanceof Category category) {
				category.setName(name);
			}
			return object;
		}
		String[] parts = name.split("\\.", -1);
		if (parts.length < 2 || parts.length > 3) {
			return null;
		}
		Article article = GainsayFactory.eINSTANCE.createArticle();
		article.setName(parts[parts.length - 2]);
		Statement statement = GainsayFactory.eINSTANCE.createStatement();
		statement.setName(parts[parts.length - 1]);
		if (parts.length == 2) {
			article.getStatements().add(statement);
		} else {
			AnnotationSet set = GainsayFactory.eINSTANCE.createAnnotationSet();
			set.setName(parts[0]);
			set.setOf(article);
			set.getStatements().add(statement);
		}
		return statement;
	}

	private static CategoryValue value(Reference reference) {
		Category category = ((org.gainsay.model.Code) reference.from()).getCategory();
		CategoryValue missing = GainsayFactory.eINSTANCE.createCategoryValue();
		missing.setName(reference.name());
		return category == null ? missing : category.getValues().stream().filter(one -> one.getName() != null && normal(one.getName()).equals(normal(reference.name()))).findFirst().orElse(missing);
	}
}
