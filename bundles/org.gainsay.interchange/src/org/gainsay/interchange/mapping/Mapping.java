// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.mapping;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.WrongOptionException;

/**
 * Which types, roles and features of a foreign scheme become what. It is read from a file of lines:
 *
 * <pre>
 * mapping 1
 * type Attribution: statement            # an event, a layer, a type
 * role Source: source                    # what it points at
 * role Content of Attribution: content   # only of this type
 * feature polarity=neg: stance denies    # a value of an attribute
 * feature speaker: actor                 # any value: it is the name
 * relation Next: ignore
 * </pre>
 *
 * A name with a space, a colon, an equals sign or a quotation mark in it stands in quotation marks, which are doubled inside. Of several rules that
 * fit, the one that names value and type is taken, then the earlier one.
 */
public final class Mapping {

	/** The option of every importer that takes a mapping. */
	public static final FormatOption OPTION = FormatOption.text("mapping", "Mapping file", "A file that says which types, roles and features become source, cue, content and stance.", null);

	/** What a mapping file begins with. */
	private static final String HEAD = "mapping 1";
	private static final String NAME = "(\"(?:[^\"]|\"\")*\"|[^\\s:=\"]+(?::[^\\s:=\"]+)*)";
	private static final Pattern RULE = Pattern.compile("(\\S+)\\s+" + NAME + "(?:\\s*=\\s*" + NAME + ")?(?:\\s+of\\s+" + NAME + ")?\\s*:(?:\\s+(\\S.*))?");
	private static final int MOST_TOLD = 20;

	private final List<Rule> rules;
	private final Map<String, List<Rule>> named = new HashMap<>();
	private final Set<Rule> used = ConcurrentHashMap.newKeySet();

	private Mapping(List<Rule> rules) {
		this.rules = List.copyOf(rules);
		rules.forEach(rule -> named.computeIfAbsent(key(rule.what(), rule.name()), key -> new ArrayList<>()).add(rule));
		named.values().forEach(list -> list.sort(Comparator.comparingInt(Rule::weight).reversed()));
	}

	/**
	 * The mapping that somebody gave with {@link #OPTION}, before one that is built in.
	 *
	 * @param standard what holds where the given one says nothing, in the form of a file
	 * @throws WrongOptionException if the file cannot be read, or has errors: all of them, each with its line
	 */
	public static Mapping of(OptionValues values, String standard) {
		Mapping builtIn = new Mapping(parse(standard, "the mapping that is built in").stream().map(rule -> new Rule(rule.what(), rule.name(), rule.of(), rule.value(), rule.aim(), rule.argument(), 0)).toList());
		String file = values.text(OPTION);
		return file == null ? builtIn : new Mapping(Stream.concat(parse(read(file), file).stream(), builtIn.rules.stream()).toList());
	}

	/**
	 * Reads a mapping.
	 *
	 * @param text the lines
	 * @param file what they are called in messages
	 * @throws WrongOptionException if there are errors in it: all of them, each with its line
	 */
	public static Mapping of(String text, String file) {
		return new Mapping(parse(text, file));
	}

	private static String read(String file) {
		try {
			return Files.readString(Path.of(file));
		} catch (CharacterCodingException notText) {
			throw new WrongOptionException("The mapping " + file + " is no text in UTF-8; save it as one.");
		} catch (IOException | InvalidPathException unreadable) {
			throw new WrongOptionException("The mapping " + file + " cannot be read: " + (Files.isDirectory(Path.of("").resolve(safe(file))) ? "it is a folder." : "there is no such file, or it may not be read."));
		}
	}

	private static String safe(String file) {
		return file.replace('\0', '?');
	}

	private static List<Rule> parse(String text, String file) {
		List<Rule> rules = new ArrayList<>();
		List<String> errors = new ArrayList<>();
		boolean begun = false;
		int number = 0;
		for (String line : text.lines().toList()) {
			number++;
			String said = withoutComment(line.replace("\uFEFF", "")).strip();
			if (said.isEmpty()) {
				continue;
			}
			try {
				if (!begun) {
					begun = true;
					if (!said.equals(HEAD)) {
						throw new IllegalArgumentException("it must begin with '" + HEAD + "', not with '" + said + "'");
					}
				} else {
					Rule rule = rule(said, number);
					rules.stream().filter(one -> one.what() == rule.what() && one.toString().equals(rule.toString())).findFirst().ifPresent(one -> {
						throw new IllegalArgumentException(rule + " has a rule already, in line " + one.line());
					});
					rules.add(rule);
				}
			} catch (IllegalArgumentException wrong) {
				errors.add("line " + number + ": " + wrong.getMessage());
			}
		}
		if (!begun) {
			errors.add("it is empty; it must begin with '" + HEAD + "'");
		}
		if (!errors.isEmpty()) {
			throw new WrongOptionException("The mapping " + file + " cannot be used: " + String.join("; ", errors.subList(0, Math.min(MOST_TOLD, errors.size())))
					+ (errors.size() > MOST_TOLD ? "; and " + (errors.size() - MOST_TOLD) + " more" : "") + ".");
		}
		return rules;
	}

	/** A # in quotation marks is none of a comment, nor is one inside a word, as in the address of a type. */
	private static String withoutComment(String line) {
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			} else if (c == '#' && !quoted && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
				return line.substring(0, i);
			}
		}
		return line;
	}

	private static Rule rule(String line, int number) {
		Matcher parts = RULE.matcher(line);
		if (!parts.matches()) {
			throw new IllegalArgumentException("'" + line + "' is no rule; a rule is like 'role Source: source', 'feature polarity=neg of Attribution: stance denies'");
		}
		Rule.What what = Stream.of(Rule.What.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(parts.group(1))).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("'" + parts.group(1) + "' is no kind of thing; there are: type, role, feature, relation"));
		if (parts.group(3) != null && what != Rule.What.FEATURE) {
			throw new IllegalArgumentException("only a feature has a value, so nothing follows '=' in a rule for a " + parts.group(1));
		}
		if (parts.group(4) != null && what == Rule.What.TYPE) {
			throw new IllegalArgumentException("a type belongs to no type, so nothing follows 'of' in a rule for a type");
		}
		if (parts.group(5) == null) {
			throw new IllegalArgumentException("it does not say what " + plain(parts.group(2)) + " becomes; after the colon there may be: " + Aim.all());
		}
		String[] become = parts.group(5).strip().split("\\s+", 2);
		Aim aim = Aim.of(become[0]).orElseThrow(() -> new IllegalArgumentException("'" + become[0] + "' is nothing that it can become; there are: " + Aim.all()));
		String argument = become.length < 2 ? null : plain(become[1].strip());
		if (argument != null && aim.words().isEmpty() && aim != Aim.CODE) {
			throw new IllegalArgumentException("nothing follows '" + aim.word() + "', so take '" + argument + "' away");
		}
		if (argument != null && !aim.words().isEmpty() && !aim.words().contains(argument)) {
			throw new IllegalArgumentException("'" + argument + "' is no " + aim.word() + "; there are: " + String.join(", ", aim.words()));
		}
		return new Rule(what, plain(parts.group(2)), parts.group(4) == null ? null : plain(parts.group(4)), parts.group(3) == null ? null : plain(parts.group(3)), aim, argument, number);
	}

	private static String plain(String name) {
		return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
	}

	private static String key(Rule.What what, String name) {
		return what + " " + name;
	}

	/** What annotations of a type become; empty where no rule says. */
	public Optional<Rule> type(String type) {
		return find(Rule.What.TYPE, null, type, null);
	}

	/** What an annotation of a type points at in a role. */
	public Optional<Rule> role(String type, String role) {
		return find(Rule.What.ROLE, type, role, null);
	}

	/** What a value of a feature of a type becomes. @param value null where it has none, as an attribute of brat that is only there */
	public Optional<Rule> feature(String type, String feature, String value) {
		return find(Rule.What.FEATURE, type, feature, value);
	}

	/** What a relation becomes. @param type of the annotation it leaves */
	public Optional<Rule> relation(String type, String relation) {
		return find(Rule.What.RELATION, type, relation, null);
	}

	private Optional<Rule> find(Rule.What what, String type, String name, String value) {
		Optional<Rule> found = named.getOrDefault(key(what, name), List.of()).stream().filter(rule -> rule.fits(what, type, name, value)).findFirst();
		found.ifPresent(used::add);
		return found;
	}

	/** All rules, those that were given before those that are built in. */
	public List<Rule> rules() {
		return rules;
	}

	/** The given rules that nothing was asked of so far: of a source that was read, those with a name that it does not have. */
	public List<Rule> unused() {
		return Collections.unmodifiableList(rules.stream().filter(rule -> rule.line() > 0 && !used.contains(rule)).toList());
	}
}
