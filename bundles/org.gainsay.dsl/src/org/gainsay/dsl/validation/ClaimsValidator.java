// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Check;
import org.gainsay.dsl.anchors.Anchors;
import org.gainsay.dsl.anchors.CorpusFolder;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Actor;
import org.gainsay.model.Anchor;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryValue;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimRelation;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Code;
import org.gainsay.model.Correspondence;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Member;
import org.gainsay.model.Quote;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.model.Target;
import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.BoundedFile;
import org.gainsay.text.Excerpt;
import org.gainsay.text.MergeMarkers;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Resolution;
import org.gainsay.text.Span;
import org.gainsay.text.TextFolder;

import com.google.inject.Inject;

/**
 * Checks what can be said of a file by itself and of what it refers to. What can be said only over all files, such as a name
 * declared twice, is checked over the corpus' facts.
 */
public class ClaimsValidator extends AbstractClaimsValidator {

	private static final int MOST_CYCLES = 200;
	private static final int LONGEST_WAY = 12;
	private static final int NEWEST_VERSION = 1;
	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
	private static final Pattern LOCAL_DATE_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
	private static final Pattern OFFSET_DATE_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");
	private static final int LONGEST_EXCERPT = 60;
	private static final List<String> MERGE_SIGNS = List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");

	@Inject
	private Anchors anchors;

	@Check
	public void checkVersion(ClaimsFile file) {
		if (file.getVersion() < 1 || file.getVersion() > NEWEST_VERSION) {
			report(IssueCode.VERSION_UNKNOWN, "This file is written in version " + file.getVersion() + " of the language; this Gainsay knows version "
					+ NEWEST_VERSION + ". Get a newer Gainsay, or write \"gainsay " + NEWEST_VERSION + "\".", file, GainsayPackage.Literals.CLAIMS_FILE__VERSION);
		}
	}

	/** Whether there are the signs of a merge in a file, be it in a string. */
	public static boolean hasMergeMarkers(INode root) {
		return MERGE_SIGNS.stream().anyMatch(root.getText()::contains);
	}

	/** What was not merged is read, both versions of it; so there may be more errors that follow from this one. */
	@Check
	public void checkMerged(ClaimsFile file) {
		ICompositeNode root = NodeModelUtils.getNode(file) == null ? null : NodeModelUtils.getNode(file).getRootNode();
		if (root == null || !hasMergeMarkers(root)) {
			return;
		}
		Set<Integer> ofMerge = new TreeSet<>();
		MergeMarkers.of(root.getText()).forEach(marker -> ofMerge.add(marker.start()));
		boolean inside = false;
		for (ILeafNode leaf : root.getLeafNodes()) {
			if (leaf.getGrammarElement() instanceof TerminalRule rule && rule.getName().equals("MERGE_MARKER")) {
				if (!inside) {
					ofMerge.add(leaf.getOffset());
				}
				inside = leaf.getText().charAt(0) != '>';
			}
		}
		for (int offset : ofMerge) {
			String line = root.getText().substring(offset).lines().findFirst().orElse("");
			acceptError("A merge was not ended here: this line is a marker of version control. Decide between the versions and delete the markers.", file, offset,
					line.length(), IssueCode.MERGE_NOT_ENDED.id());
		}
	}

	/** The grammar lets a feature come in any place, so it lets it come twice; the model would keep the last only. */
	@Check
	public void checkGivenOnce(EObject object) {
		if (!(object instanceof Actor || object instanceof Article || object instanceof Statement || object instanceof Member)) {
			return; // the others have their features in a fixed order, each once; most things of a file are such
		}
		Map<String, INode> given = new HashMap<>();
		Map<String, INode> again = new LinkedHashMap<>();
		GivenNames.each(object, (feature, node) -> {
			if (given.putIfAbsent(feature, node) != null) {
				again.put(feature, node);
			}
		});
		again.forEach((name, node) -> {
			EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
			if (feature != null && !feature.isMany() && !feature.isTransient()) {
				acceptError("\"" + GivenNames.of(feature) + "\" is given twice here; only one can hold. Delete one of them.", object,
						node.getOffset(), node.getLength(), IssueCode.GIVEN_TWICE.id());
			}
		});
		if (object instanceof Statement statement) {
			long by = NodeModelUtils.findActualNodeFor(statement) == null ? 0
					: GivenNames.keywords(NodeModelUtils.findActualNodeFor(statement), statement, "by");
			if (by > 1) {
				report(IssueCode.GIVEN_TWICE, "\"by\" is given twice here; only one can hold. Join the speakers by \"and\", or give a second statement.",
						statement, GainsayPackage.Literals.STATEMENT__MEMBERS);
			}
		}
	}

	// ---- articles and texts

	@Check
	public void checkText(Article article) {
		if (article.getText() == null) {
			if (!article.getStatements().isEmpty()) {
				report(IssueCode.TEXT_NOT_GIVEN, "The article \"" + article.getName() + "\" does not say where its text is. Add: text \"articles/FILE.txt\".",
						article, GainsayPackage.Literals.ELEMENT__NAME);
			}
			return;
		}
		EStructuralFeature text = GainsayPackage.Literals.ARTICLE__TEXT;
		switch (anchors.text(article)) {
			case TextFolder.Refused refused -> {
				String written = writtenPath(article); // a \t in it is two characters for whoever wrote it, and a tab in the model
				String file = "\"" + written + "\"";
				switch (refused.reason()) {
					case MISSING -> {
						if (written.indexOf('\\') < 0) {
							report(IssueCode.TEXT_MISSING, "There is no text file " + file + ". The path is relative to this file; put the text there, or correct the path.", article,
									text);
						} else {
							String there = isText(article, slashes(written)) ? slashes(written) : inside(article, written);
							report(IssueCode.TEXT_MISSING, "There is no text file " + file + ". The parts of a path are joined by /: write \""
									+ (there == null ? slashes(written) : there) + "\".", article, text, data(there));
						}
					}
					case UNREADABLE -> report(IssueCode.TEXT_MISSING, "The text file " + file + " cannot be read. Check who may read it.", article, text);
					case OUTSIDE -> {
						String inside = inside(article, written);
						report(IssueCode.TEXT_OUTSIDE_CORPUS, "The text file " + file + " lies outside the corpus folder and is not read. Copy it into the folder and give its path from this file."
								+ (inside == null ? "" : " Did you mean \"" + inside + "\"?"), article, text, data(inside));
					}
					case NOT_UTF8 -> report(IssueCode.TEXT_NOT_UTF8, "The text file " + file + " is not UTF-8. Save it again as UTF-8.", article, text);
					case TOO_LARGE -> report(IssueCode.TEXT_TOO_LARGE, "The text file " + file + " is too large and is not read: an article's text may have "
							+ BoundedFile.mebibytes(ArticleText.MOST_BYTES) + ". Keep of it what belongs to the article.", article, text);
				}
			}
			case TextFolder.Read read when article.getSha256() != null && !article.getSha256().equalsIgnoreCase(read.text().sha256()) ->
					report(IssueCode.TEXT_HASH_MISMATCH, "The text file \"" + article.getText() + "\" is not the one that was pinned: its SHA-256 is "
							+ read.text().sha256() + ". Restore the text, or correct the sha256.", article, GainsayPackage.Literals.ARTICLE__SHA256,
							read.text().sha256());
			case null, default -> {
			}
		}
	}

	/** The path of a text as it stands in the file, with its backslashes. */
	private static String writtenPath(Article article) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(article, GainsayPackage.Literals.ARTICLE__TEXT);
		String written = nodes.isEmpty() ? "" : NodeModelUtils.getTokenText(nodes.getFirst());
		return written.indexOf('\\') < 0 ? article.getText() : written.substring(1, written.length() - 1);
	}

	private static String slashes(String path) {
		return path.replace("\\\\", "\\").replace('\\', '/');
	}

	private static String[] data(String path) {
		return path == null ? new String[0] : new String[] { path };
	}

	private boolean isText(Article article, String path) {
		TextFolder texts = CorpusFolder.of(article.eResource());
		return texts != null && texts.read(CorpusFolder.file(article.eResource()), path) instanceof TextFolder.Read;
	}

	/** The end of a path that leads out, if there is a text of that path inside; else null. */
	private String inside(Article article, String written) {
		String path = slashes(written);
		for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
			if (isText(article, path.substring(slash + 1))) {
				return path.substring(slash + 1);
			}
		}
		return null;
	}

	@Check
	public void checkLanguage(Article article) {
		if (article.getLanguage() == null) {
			return;
		}
		try {
			new Locale.Builder().setLanguageTag(article.getLanguage());
			if (!article.getLanguage().isEmpty()) {
				return;
			}
		} catch (IllformedLocaleException notATag) {
			// said below
		}
		warn(IssueCode.LANGUAGE_INVALID, "\"" + article.getLanguage() + "\" is not a language tag of BCP 47, such as \"en\", \"pt-BR\" or \"ja\".", article,
				GainsayPackage.Literals.ARTICLE__LANGUAGE);
	}

	/** Whose the statements are is asked of the file's annotator, so a set of another name is one that nobody finds under it. */
	@Check
	public void checkNameOfSet(AnnotationSet set) {
		String annotator = ClaimsNames.annotator(set);
		if (annotator != null && set.getName() != null && !set.getName().equals(annotator)) {
			warn(IssueCode.ANNOTATIONS_NAMED_OTHERWISE, "This annotation set is called \"" + set.getName() + "\", but its statements are those of \"" + annotator
					+ "\", the annotator of the file. Call it " + annotator + ", or move it to a file of its own.", set, GainsayPackage.Literals.ELEMENT__NAME);
		}
	}

	// ---- dates and numbers

	@Check
	public void checkDates(Article article) {
		checkDate(article, article.getPublished(), GainsayPackage.Literals.ARTICLE__PUBLISHED);
		checkDate(article, article.getRetrieved(), GainsayPackage.Literals.ARTICLE__RETRIEVED);
	}

	@Check
	public void checkDates(Role role) {
		checkDate(role, role.getFrom(), GainsayPackage.Literals.ROLE__FROM);
		checkDate(role, role.getUntil(), GainsayPackage.Literals.ROLE__UNTIL);
	}

	@Check
	public void checkDate(Statement statement) {
		checkDate(statement, statement.getDate(), GainsayPackage.Literals.STATEMENT__DATE);
	}

	private void checkDate(EObject object, String date, EStructuralFeature feature) {
		if (date != null && !isDate(date) && !isWithinSlip(object, feature)) {
			report(IssueCode.DATE_INVALID, "\"" + date + "\" is not a date. Write year, month and day as 2023-08-31, with a time as 2023-08-31T14:30+09:00.",
					object, feature);
		}
	}

	/** Whether a word in a date, or directly before or behind it, is told as an error already: "2023/05/02" is one slip, and not two. */
	private static boolean isWithinSlip(EObject object, EStructuralFeature feature) {
		for (INode date : NodeModelUtils.findNodesForFeature(object, feature)) {
			for (INode part : date.getAsTreeIterable()) {
				if (part.getSyntaxErrorMessage() != null) {
					return true;
				}
			}
			ILeafNode before = NodeModelUtils.findLeafNodeAtOffset(date.getRootNode(), date.getOffset() - 1);
			while (isHiddenInLine(before)) {
				if (before.getSyntaxErrorMessage() != null) {
					return true;
				}
				before = NodeModelUtils.findLeafNodeAtOffset(date.getRootNode(), before.getTotalOffset() - 1);
			}
			ILeafNode behind = NodeModelUtils.findLeafNodeAtOffset(date.getRootNode(), date.getEndOffset());
			while (isHiddenInLine(behind)) {
				if (behind.getSyntaxErrorMessage() != null) {
					return true;
				}
				behind = NodeModelUtils.findLeafNodeAtOffset(date.getRootNode(), behind.getTotalEndOffset());
			}
		}
		return false;
	}

	private static boolean isHiddenInLine(ILeafNode leaf) {
		return leaf != null && leaf.isHidden() && leaf.getText().indexOf('\n') < 0;
	}

	/** Whether a text is a date, or a date and a time with or without an offset, that the calendar has. */
	public static boolean isDate(String text) {
		try {
			if (DATE.matcher(text).matches()) {
				LocalDate.parse(text);
			} else if (LOCAL_DATE_TIME.matcher(text).matches()) {
				LocalDateTime.parse(text);
			} else if (OFFSET_DATE_TIME.matcher(text).matches()) {
				OffsetDateTime.parse(text);
			} else {
				return false;
			}
			return true;
		} catch (DateTimeException noSuchDay) {
			return false;
		}
	}

	@Check
	public void checkConfidence(Statement statement) {
		checkConfidence(statement, statement.getConfidence(), GainsayPackage.Literals.STATEMENT__CONFIDENCE);
	}

	@Check
	public void checkConfidence(Correspondence correspondence) {
		checkConfidence(correspondence, correspondence.getConfidence(), GainsayPackage.Literals.CORRESPONDENCE__CONFIDENCE);
	}

	private void checkConfidence(EObject object, BigDecimal confidence, EStructuralFeature feature) {
		if (confidence != null && (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0)) {
			report(IssueCode.CONFIDENCE_OUT_OF_RANGE, "A confidence lies between 0 and 1; " + confidence.toPlainString() + " does not.", object, feature);
		}
	}

	// ---- statements

	@Check
	public void checkComplete(Statement statement) {
		if (isBroken(statement)) {
			return; // what is missing may stand in what does not parse
		}
		String name = statement.getName() == null ? "This statement" : "The statement \"" + statement.getName() + "\"";
		EStructuralFeature where = GainsayPackage.Literals.STATEMENT__NAME;
		if (statement.getMembers().isEmpty()) {
			warn(IssueCode.STATEMENT_WITHOUT_SPEAKER, name + " does not say who speaks. Add: by ACTOR, or by writer, by unstated.", statement, where);
		}
		boolean stance = !statement.getStances().isEmpty() || statement.getMembers().stream().anyMatch(member -> !member.getStances().isEmpty())
				|| statement.getCited().stream().anyMatch(member -> !member.getStances().isEmpty());
		if (!stance) {
			warn(IssueCode.STATEMENT_WITHOUT_STANCE, name + " has no stance. Add what the speaker does about which claim, such as: asserts CLAIM.", statement, where);
		}
		if (statement.getContent() == null) {
			warn(IssueCode.STATEMENT_WITHOUT_CONTENT, name + " does not say what is said. Add: says \"WORDS OF THE ARTICLE\".", statement, where);
		}
	}

	/** Whether there is a syntax error in an object; one at its first word is of what stands before. */
	private static boolean isBroken(EObject object) {
		if (!(object.eResource() instanceof XtextResource resource) || !resource.getParseResult().hasSyntaxErrors()) {
			return false;
		}
		INode node = NodeModelUtils.findActualNodeFor(object);
		if (node == null) {
			return false;
		}
		boolean first = true;
		for (INode one : node.getAsTreeIterable()) {
			if (one instanceof ILeafNode leaf && !leaf.isHidden() && first) {
				first = false;
			} else if (one.getSyntaxErrorMessage() != null || one instanceof ILeafNode && one.getTotalLength() == 0) {
				return true; // what the parser puts in has no length
			}
		}
		return false;
	}

	@Check
	public void checkTarget(Target target) {
		if (target.getText() != null) {
			info("\"" + excerpt(target.getText()) + "\" is not a claim yet, so no other article can be compared on it.", target,
					GainsayPackage.Literals.TARGET__TEXT, IssueCode.TARGET_IS_FREE_TEXT.id(), target.getText());
		}
	}

	@Check
	public void checkSpeakers(Statement statement) {
		Set<String> speakers = new HashSet<>();
		for (Member member : statement.getMembers()) {
			checkSpeaker(member, speakers);
		}
		for (Member member : statement.getCited()) {
			checkSpeaker(member, speakers);
		}
	}

	private void checkSpeaker(Member member, Set<String> speakers) {
		String name = ClaimsNames.referenced(member, GainsayPackage.Literals.MEMBER__ACTOR, 0,
				(EObject) member.eGet(GainsayPackage.Literals.MEMBER__ACTOR, false));
		if (name != null && !speakers.add(name)) {
			report(IssueCode.SPEAKER_TWICE_IN_CHAIN, "\"" + name + "\" speaks twice in this statement. Nobody is a source of their own: take one out.", member,
					GainsayPackage.Literals.MEMBER__ACTOR);
		}
	}

	@Check
	public void checkRepeats(Statement statement) {
		List<Statement> repeated = statement.getRepeats();
		for (int i = 0; i < repeated.size(); i++) {
			Statement other = repeated.get(i);
			if (!other.eIsProxy() && other.eContainer() != statement.eContainer()) {
				error("A statement repeats statements of its own article and annotator only; \"" + ClaimsNames.referenced(statement,
						GainsayPackage.Literals.STATEMENT__REPEATS, i, other)
						+ "\" is another's. For the same words in two articles write: same utterance NAME : A, B.", statement,
						GainsayPackage.Literals.STATEMENT__REPEATS, i, IssueCode.REPEATS_ACROSS_ARTICLES.id());
			}
		}
	}

	@Check
	public void checkRepeatsCycle(StatementSet set) {
		Set<Statement> suspects = notDone(set);
		int searched = 0; // the way of each is searched among all: of thousands that are one cycle, some are enough
		for (Statement statement : suspects) {
			List<Statement> way = searched++ < MOST_CYCLES ? wayBack(statement, suspects) : null;
			if (way != null) {
				List<String> names = way.stream().map(Statement::getName).toList();
				report(IssueCode.REPEATS_CYCLE, "The statement \"" + statement.getName() + "\" repeats, by way of others, itself: "
						+ Excerpt.way(names, LONGEST_WAY) + ". Take one of these repeats out.", statement, GainsayPackage.Literals.STATEMENT__REPEATS);
			}
		}
	}

	/** The statements that are left when, again and again, those are taken out that repeat none of the others: without a cycle, none. */
	private static Set<Statement> notDone(StatementSet set) {
		Map<Statement, List<Statement>> repeatedBy = new HashMap<>();
		Map<Statement, Integer> repeats = new LinkedHashMap<>();
		for (Statement statement : set.getStatements()) {
			List<Statement> own = statement.getRepeats().stream().filter(other -> !other.eIsProxy() && other.eContainer() == set).distinct().toList();
			repeats.put(statement, own.size());
			own.forEach(other -> repeatedBy.computeIfAbsent(other, key -> new ArrayList<>()).add(statement));
		}
		Deque<Statement> done = new ArrayDeque<>(repeats.keySet().stream().filter(statement -> repeats.get(statement) == 0).toList());
		while (!done.isEmpty()) {
			Statement one = done.removeFirst();
			repeats.remove(one);
			for (Statement other : repeatedBy.getOrDefault(one, List.of())) {
				if (repeats.merge(other, -1, Integer::sum) == 0) {
					done.addLast(other);
				}
			}
		}
		return repeats.keySet();
	}

	/** The shortest way from a statement back to it along others; null if there is none. */
	private static List<Statement> wayBack(Statement start, Set<Statement> others) {
		Map<Statement, Statement> cameFrom = new HashMap<>();
		Deque<Statement> next = new ArrayDeque<>(List.of(start));
		while (!next.isEmpty() && !cameFrom.containsKey(start)) {
			Statement at = next.removeFirst();
			for (Statement repeated : at.getRepeats()) {
				if (others.contains(repeated) && cameFrom.putIfAbsent(repeated, at) == null) {
					next.addLast(repeated);
				}
			}
		}
		if (!cameFrom.containsKey(start)) {
			return null;
		}
		LinkedList<Statement> way = new LinkedList<>(List.of(start));
		do {
			way.addFirst(cameFrom.get(way.getFirst()));
		} while (way.getFirst() != start);
		return way;
	}

	@Check
	public void checkCue(Statement statement) {
		// what the speakers of the outer statement do; a cited member's own cue goes with its own stance
		List<Stance> stances = statement.getStances();
		if (statement.getCited().isEmpty()) {
			checkCue(statement.getCue(), statement.isCueNegated(), stances);
			statement.getMembers().forEach(
					member -> checkCue(member.getCue(), member.isCueNegated(), member.getStances().isEmpty() ? stances : member.getStances()));
		} else {
			Member innermost = statement.getCited().get(statement.getCited().size() - 1);
			checkCue(innermost.getCue(), innermost.isCueNegated(), innermost.getStances().isEmpty() ? stances : innermost.getStances());
		}
	}

	private void checkCue(Anchor cue, boolean negated, List<Stance> stances) {
		if (cue == null) {
			return;
		}
		String words = cue.getQuotes().stream().map(quote -> quote.getEnd() == null ? quote.getStart() : quote.getStart() + " " + quote.getEnd())
				.collect(Collectors.joining(" "));
		if (!stances.isEmpty() && stances.stream().noneMatch(stance -> CueWords.allows(words, negated, stance.getKind()))) {
			Stance stance = stances.get(0);
			warn(IssueCode.CUE_CONTRADICTS_STANCE, "The cue \"" + excerpt(words) + "\" does not go with the stance \"" + stance.getKind().getLiteral()
					+ "\". Check which of the two is meant.", stance, GainsayPackage.Literals.STANCE__KIND);
		}
	}

	// ---- codes, relations, correspondences

	@Check
	public void checkCode(Code code) {
		if (code.getCategory() == null || code.getCategory().eIsProxy()) {
			return;
		}
		String subject = code.eContainer() instanceof Statement ? "statement" : "article";
		if (!code.getCategory().getOn().getLiteral().equals(subject)) {
			report(IssueCode.CODE_OF_WRONG_SUBJECT, "The category \"" + code.getCategory().getName() + "\" is for " + withArticle(code.getCategory().getOn().getLiteral())
					+ ", not for " + withArticle(subject) + ".", code, GainsayPackage.Literals.CODE__CATEGORY);
		}
		checkValuesGivenOnce(code);
		if (!code.getCategory().isSeveral() && code.getValues().size() > 1) {
			report(IssueCode.CODE_WITH_TOO_MANY_VALUES, "The category \"" + code.getCategory().getName() + "\" takes one value, not "
					+ code.getValues().size() + ".", code, GainsayPackage.Literals.CODE__VALUES);
		}
	}

	@Check
	public void checkValuesGivenOnce(Category category) {
		Set<String> seen = new HashSet<>();
		for (CategoryValue value : category.getValues()) {
			if (value.getName() != null && !seen.add(value.getName())) {
				report(IssueCode.GIVEN_TWICE, "The value \"" + value.getName() + "\" is given twice in the category \"" + category.getName()
						+ "\". Delete one, or give it another name.", value, GainsayPackage.Literals.CATEGORY_VALUE__NAME);
			}
		}
	}

	private void checkValuesGivenOnce(Code code) {
		Set<CategoryValue> seen = new HashSet<>();
		for (int i = 0; i < code.getValues().size(); i++) {
			CategoryValue value = code.getValues().get(i);
			if (!value.eIsProxy() && !seen.add(value)) {
				error("The value \"" + value.getName() + "\" is coded twice here. Delete one.", code, GainsayPackage.Literals.CODE__VALUES, i,
						IssueCode.GIVEN_TWICE.id());
			}
		}
	}

	private static String withArticle(String noun) {
		return (noun.startsWith("a") ? "an " : "a ") + noun;
	}

	@Check
	public void checkCodesGivenOnce(Article article) {
		checkCodesGivenOnce(article.getCodes());
	}

	@Check
	public void checkCodesGivenOnce(Statement statement) {
		checkCodesGivenOnce(statement.getCodes());
	}

	private void checkCodesGivenOnce(List<Code> codes) {
		Map<Object, Code> seen = new HashMap<>();
		for (Code code : codes) {
			if (code.getCategory() != null && !code.getCategory().eIsProxy() && seen.put(code.getCategory(), code) != null) {
				report(IssueCode.GIVEN_TWICE, "The category \"" + code.getCategory().getName()
						+ "\" is coded twice here. Join its values by a comma if it takes several, else delete one.", code,
						GainsayPackage.Literals.CODE__CATEGORY);
			}
		}
	}

	@Check
	public void checkRelation(ClaimRelation relation) {
		if (relation.getTarget() != null && relation.getTarget() == relation.eContainer() && relation.eContainer() instanceof Claim claim
				&& !relation.getKind().getLiteral().equals("entails")) {
			report(IssueCode.SELF_REFERENCE, "The claim \"" + claim.getName() + "\" is related to itself.", relation,
					GainsayPackage.Literals.CLAIM_RELATION__TARGET);
		}
	}

	@Check
	public void checkCorrespondence(Correspondence correspondence) {
		Set<Statement> seen = new HashSet<>();
		for (int i = 0; i < correspondence.getStatements().size(); i++) {
			Statement statement = correspondence.getStatements().get(i);
			if (!statement.eIsProxy() && !seen.add(statement)) {
				error("\"" + ClaimsNames.referenced(correspondence, GainsayPackage.Literals.CORRESPONDENCE__STATEMENTS, i, statement)
						+ "\" stands here twice. Name the other statement, or delete one.", correspondence,
						GainsayPackage.Literals.CORRESPONDENCE__STATEMENTS, i, IssueCode.SELF_REFERENCE.id());
			}
		}
	}

	// ---- anchors

	@Check
	public void checkAnchor(Anchor anchor) {
		Statement statement = statement(anchor);
		if (statement != null && anchors.resolution(anchor, statement) instanceof Resolution.Failed failed) {
			checkQuote(failed, anchor.getQuotes().get(failed.piece()), statement, anchor == statement.getContent());
		}
	}

	@Check
	public void checkWords(Member member) {
		Statement statement = statement(member);
		if (member.getWords() != null && statement != null
				&& anchors.resolution(member.getWords(), statement) instanceof Resolution.Failed failed) {
			checkQuote(failed, member.getWords(), statement, false);
		}
	}

	@Check
	public void checkDoubts(StatementSet set) {
		if (anchors.text(Anchors.article(set)) instanceof TextFolder.Read read) {
			for (AnchorDoubts.Doubt doubt : AnchorDoubts.of(set, read.text(), anchors)) {
				String[] data = doubt.data().toArray(String[]::new);
				if (doubt.severity() == Severity.WARNING) {
					warning(doubt.message(), doubt.quote(), null, doubt.code().id(), data);
				} else {
					info(doubt.message(), doubt.quote(), null, doubt.code().id(), data);
				}
			}
		}
	}

	private static Statement statement(EObject object) {
		EObject container = object;
		while (container != null && !(container instanceof Statement)) {
			container = container.eContainer();
		}
		return (Statement) container;
	}

	private void checkQuote(Resolution.Failed failed, Quote quote, Statement statement, boolean content) {
		boolean contentFailed = !content && statement.getContent() != null
				&& anchors.resolution(statement.getContent(), statement) instanceof Resolution.Failed;
		if (failed.reason() == Resolution.Reason.AMBIGUOUS && contentFailed) {
			return; // which of the places is meant depends on the content, whose own error comes first
		}
		QuotePattern pattern = Anchors.pattern(quote);
		Article article = Anchors.article((StatementSet) statement.eContainer());
		String in = "the article \"" + article.getName() + "\"";
		String words = "\"" + excerpt(pattern.end() != null && failed.reason() == Resolution.Reason.END_NOT_THERE ? pattern.end() : pattern.start()) + "\"";
		switch (failed.reason()) {
			case EMPTY -> quoteError(IssueCode.ANCHOR_NOT_FOUND, "There are no words to look for. Quote words of " + in + ".", quote);
			case NOT_THERE -> quoteError(IssueCode.ANCHOR_NOT_FOUND, words + " does not stand in " + in + "." + nearest(pattern.start(), statement), quote);
			case END_NOT_THERE -> quoteError(IssueCode.ANCHOR_NOT_FOUND, words + " does not follow \"" + excerpt(pattern.start()) + "\" in " + in
					+ ". Give last words that stand after it.", quote);
			case FEWER_OCCURRENCES -> quoteError(IssueCode.ANCHOR_NOT_FOUND, words + " stands in " + in + " " + times(failed.candidates().size())
					+ "; there is no #" + pattern.occurrence() + ". Give a number from 1 to " + failed.candidates().size() + ".", quote);
			case NEIGHBOUR_NOT_THERE -> quoteError(IssueCode.ANCHOR_NOT_FOUND, words + " stands in " + in + ", but nowhere "
					+ neighbour(pattern) + " with nothing but space and punctuation between.", quote);
			case INSIDE_CONTENT_ONLY -> quoteError(IssueCode.ANCHOR_NOT_FOUND, words + " stands only inside the content of the statement; "
					+ "a cue, source or addressee stands outside it. Shorten the content, or quote other words.", quote);
			case OUTSIDE_CONTENT -> quoteError(IssueCode.ANCHOR_OUTSIDE_CONTENT, words + " is not a part of the content of the statement. "
					+ "Quote words that stand in what it says.", quote);
			case TAKEN -> quoteError(IssueCode.ANCHOR_NOT_FOUND, words + " stands where another piece of this anchor stands. Each piece needs a place of its own.",
					quote);
			case AMBIGUOUS -> quoteError(IssueCode.ANCHOR_AMBIGUOUS, words + " stands in " + in + " " + times(failed.candidates().size())
					+ ". Quote more words, or say which by a number such as #1, or by before \"...\" or after \"...\".", quote);
		}
	}

	private void quoteError(IssueCode code, String message, Quote quote) {
		error(message, quote, null, code.id());
	}

	private String nearest(String words, Statement statement) {
		if (!(anchors.text(Anchors.article((StatementSet) statement.eContainer())) instanceof TextFolder.Read read)) {
			return "";
		}
		List<Span> spans = new AnchorResolver(read.text()).nearest(words, anchors.found(statement));
		if (spans.isEmpty()) {
			return " Quote words that stand there, with their capitals.";
		}
		return " Did you mean \"" + excerpt(read.text().at(spans.getFirst())) + "\"?";
	}

	private static String neighbour(QuotePattern pattern) {
		String after = pattern.after() == null ? null : "after \"" + excerpt(pattern.after()) + "\"";
		String before = pattern.before() == null ? null : "before \"" + excerpt(pattern.before()) + "\"";
		return after == null ? before : before == null ? after : before + " and " + after;
	}

	private static String times(int count) {
		return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
	}

	static String excerpt(String words) {
		return Excerpt.line(words, LONGEST_EXCERPT);
	}

	private void report(IssueCode code, String message, EObject object, EStructuralFeature feature, String... data) {
		error(message, object, feature, code.id(), data);
	}

	private void warn(IssueCode code, String message, EObject object, EStructuralFeature feature) {
		warning(message, object, feature, code.id());
	}
}
