// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.gainsay.dsl.anchors.Anchors;
import org.gainsay.dsl.naming.ClaimsFragments;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CategoryValueFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Region;
import org.gainsay.facts.RoleFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.model.Actor;
import org.gainsay.model.Anchor;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.Assignment;
import org.gainsay.model.Category;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Code;
import org.gainsay.model.Codebook;
import org.gainsay.model.Coder;
import org.gainsay.model.Correspondence;
import org.gainsay.model.Decision;
import org.gainsay.model.Element;
import org.gainsay.model.Event;
import org.gainsay.model.GainsayPackage.Literals;
import org.gainsay.model.Member;
import org.gainsay.model.Quote;
import org.gainsay.model.Round;
import org.gainsay.model.RoundEvent;
import org.gainsay.model.Sample;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.model.Study;
import org.gainsay.model.Target;
import org.gainsay.text.Resolution;
import org.gainsay.text.Sha256;
import org.gainsay.text.TextFolder;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Takes the facts out of a linked resource. Nothing of the resource is kept. */
@Singleton
class FactsReader {

	@Inject
	private Anchors anchors;
	@Inject
	private IQualifiedNameProvider names;

	/**
	 * The facts of a file.
	 *
	 * @param file     relative to the corpus folder
	 * @param problems what is wrong inside the file
	 */
	FileFacts read(XtextResource resource, String file, List<Problem> problems) {
		return new OfFile(file).read(resource, problems);
	}

	/** Gathers the facts of one file. */
	private final class OfFile {
		private final String file;
		private final List<ActorFacts> actors = new ArrayList<>();
		private final List<EventFacts> events = new ArrayList<>();
		private final List<ClaimFacts> claims = new ArrayList<>();
		private final List<CategoryFacts> categories = new ArrayList<>();
		private final List<ArticleFacts> articles = new ArrayList<>();
		private final List<AnnotationSetFacts> sets = new ArrayList<>();
		private final List<CorrespondenceFacts> correspondences = new ArrayList<>();
		private final Set<String> texts = new LinkedHashSet<>();
		private final List<StudyFacts.Study> studies = new ArrayList<>();
		private final List<StudyFacts.Coder> coders = new ArrayList<>();
		private final List<StudyFacts.Round> rounds = new ArrayList<>();
		private final List<StudyFacts.Assignment> assignments = new ArrayList<>();
		private final List<StudyFacts.Event> roundEvents = new ArrayList<>();
		private final List<StudyFacts.Decision> decisions = new ArrayList<>();

		OfFile(String file) {
			this.file = file;
		}

		FileFacts read(XtextResource resource, List<Problem> problems) {
			if (!resource.getContents().isEmpty() && resource.getContents().get(0) instanceof ClaimsFile content) {
				content.getElements().forEach(this::element);
			}
			String text = resource.getParseResult() == null ? "" : resource.getParseResult().getRootNode().getText();
			return new FileFacts(file, Stamp.of(text), List.copyOf(actors), List.copyOf(events), List.copyOf(claims), List.copyOf(categories),
					List.copyOf(articles), List.copyOf(sets), List.copyOf(correspondences),
					resource.getParseResult() == null ? List.of() : ReferencesReader.read(resource.getParseResult().getRootNode()), List.copyOf(texts), study(), List.copyOf(problems));
		}

		private StudyFacts study() {
			StudyFacts found = new StudyFacts(List.copyOf(studies), List.copyOf(coders), List.copyOf(rounds), List.copyOf(assignments), List.copyOf(roundEvents), List.copyOf(decisions));
			return found.isEmpty() ? StudyFacts.NONE : found;
		}

		private void element(Element element) {
			switch (element) {
				case Actor actor when actor.getName() != null -> actors.add(new ActorFacts(actor.getName(), actor.getKind(), text(actor.getLabel()),
						actor.getRoles().stream().map(role -> new RoleFacts(text(role.getTitle()), one(role, Literals.ROLE__IN), role.getFrom(),
								role.getUntil())).toList(),
						one(actor, Literals.ACTOR__PART_OF), List.copyOf(actor.getAliases()), List.copyOf(actor.getSameAs()),
						codes(actor.getCodes(), null), declaration(actor, Literals.ELEMENT__NAME)));
				case Event event when event.getName() != null -> events.add(new EventFacts(event.getName(), text(event.getTitle()),
						many(event, Literals.EVENT__CLAIMS), declaration(event, Literals.ELEMENT__NAME)));
				case Claim claim when claim.getName() != null -> claims.add(new ClaimFacts(claim.getName(), text(claim.getText()),
						claim.getRelations().stream().flatMap(relation -> Stream.ofNullable(one(relation, Literals.CLAIM_RELATION__TARGET))
								.map(target -> new ClaimRelationFacts(relation.getKind(), target))).toList(),
						many(claim, Literals.CLAIM__ABOUT), codes(claim.getCodes(), null), declaration(claim, Literals.ELEMENT__NAME)));
				case Codebook codebook -> codebook.getCategories().stream().filter(category -> category.getName() != null)
						.forEach(category -> category(category, codebook));
				case Article article -> article(article, article.getName() != null ? article.getName() : supposed(article));
				case AnnotationSet set when set.getName() != null -> set(set, ClaimsNames.articleName(set), set.getName());
				case Correspondence correspondence when correspondence.getName() != null -> correspondences.add(new CorrespondenceFacts(
						correspondence.getName(), correspondence.getKind(), statements(correspondence, Literals.CORRESPONDENCE__STATEMENTS),
						correspondence.getHow(), correspondence.getConfidence(), declaration(correspondence, Literals.ELEMENT__NAME)));
				case Study study -> studies.add(new StudyFacts.Study(text(study.getTitle()), study.getPopulation(),
						study.getReports().stream().map(one -> new StudyFacts.Reported(List.copyOf(one.getVariables()), one.getLeast())).toList(), declaration(study, Literals.STUDY__TITLE)));
				case Coder coder when coder.getName() != null -> coders.add(new StudyFacts.Coder(coder.getName(), coder.getLabel(), declaration(coder, Literals.ELEMENT__NAME)));
				case Round round when round.getName() != null -> round(round);
				case Assignment assignment when one(assignment, Literals.ASSIGNMENT__CODER) != null && one(assignment, Literals.ASSIGNMENT__ROUND) != null -> assignments
						.add(new StudyFacts.Assignment(one(assignment, Literals.ASSIGNMENT__CODER), one(assignment, Literals.ASSIGNMENT__ROUND),
								many(assignment, Literals.ASSIGNMENT__ARTICLES), declaration(assignment, Literals.ASSIGNMENT__CODER)));
				case RoundEvent event when one(event, Literals.ROUND_EVENT__ROUND) != null -> roundEvents.add(new StudyFacts.Event(event.getKind(), one(event, Literals.ROUND_EVENT__ROUND),
						event.getWho(), event.getDate(), event.getReason(),
						event.getFrozen().stream().map(one -> new StudyFacts.Frozen(text(one.getWhat()), text(one.getHash()))).toList(), declaration(event, Literals.ROUND_EVENT__ROUND)));
				case Decision decision when one(decision, Literals.DECISION__OF) != null && one(decision, Literals.DECISION__ROUND) != null -> decision(decision, one(decision, Literals.DECISION__OF));
				default -> {
					// without a name it is a syntax error, which is said
				}
			}
		}

		private void round(Round round) {
			Sample sample = round.getSample();
			rounds.add(new StudyFacts.Round(round.getName(), round.getKind(),
					sample == null ? null : new StudyFacts.Sample(sample.getShare(), sample.getNumber(), sample.isAll(), sample.getWidth(), sample.getVariable(), one(sample, Literals.SAMPLE__PILOT),
							sample.getLeast()),
					round.getStrata().stream().map(one -> new StudyFacts.Stratum(one.getProperty(), one(one, Literals.STRATUM__CATEGORY))).toList(), round.getSeed(), round.getEach(),
					round.isBlind(), round.isSuggestions(), many(round, Literals.ROUND__CODERS), one(round, Literals.ROUND__FROM), many(round, Literals.ROUND__EXCEPT),
					many(round, Literals.ROUND__EXCEPT_ROUNDS), declaration(round, Literals.ELEMENT__NAME)));
		}

		private void decision(Decision decision, String article) {
			if (decision.getOf() != null && !decision.getOf().eIsProxy()) {
				textFile(decision.getOf());
			}
			Names taken = new Names(decision);
			decisions.add(new StudyFacts.Decision(article, one(decision, Literals.DECISION__ROUND), one(decision, Literals.DECISION__CATEGORY), decision.getWho(), decision.getDate(),
					decision.getOffers().stream().filter(offer -> one(offer, Literals.OFFER__CODER) != null)
							.map(offer -> new StudyFacts.Offer(one(offer, Literals.OFFER__CODER), text(offer.getHash()))).toList(),
					one(decision, Literals.DECISION__TOOK), one(decision, Literals.DECISION__STANCES_OF), one(decision, Literals.DECISION__SPANS_OF), decision.isNothing(), decision.getReason(),
					decision.getNote(), codes(decision.getCodes(), null), decision.getStatements().stream().map(statement -> statement(statement, article, decision, taken)).toList(),
					declaration(decision, Literals.DECISION__OF)));
		}

		private void category(Category category, Codebook codebook) {
			categories.add(new CategoryFacts(text(codebook.getTitle()), codebook.getVersion(), category.getName(), category.getOn(),
					category.getKind(), category.isSeveral(), category.getValues().stream().map(value -> new CategoryValueFacts(text(value.getName()), value.getDefinition(), declaration(value, Literals.CATEGORY_VALUE__NAME))).toList(),
					category.getMinimum(), category.getMaximum(), category.isInterval(), category.isRequired(), category.getDefinition(),
					declaration(category, Literals.CATEGORY__NAME)));
		}

		/** What an article is called whose name is missing, which is a syntax error that is said: its statements are there all the same. */
		private String supposed(Article article) {
			INode node = NodeModelUtils.findActualNodeFor(article);
			return ("unnamed_" + file + "_" + (node == null ? 0 : node.getStartLine())).replaceAll("[^A-Za-z0-9_]", "_");
		}

		private void article(Article article, String name) {
			articles.add(new ArticleFacts(name, text(article.getTitle()), one(article, Literals.ARTICLE__OUTLET),
					many(article, Literals.ARTICLE__VIA), article.getByline(), article.getSection(), article.getDateline(), article.getPublished(),
					article.getRetrieved(), article.getLanguage(), article.getUrl(), textFile(article), article.getSha256(),
					many(article, Literals.ARTICLE__ON), one(article, Literals.ARTICLE__REVISES), codes(article.getCodes(), null), article.getStatus(),
					declaration(article, Literals.ELEMENT__NAME)));
			set(article, name, null);
		}

		/** The text file of an article; null where it is outside. Whatever became of it, a change of it concerns this file. */
		private String textFile(Article article) {
			TextFolder.Reading reading = anchors.text(article);
			String path = switch (reading) {
				case TextFolder.Read read -> read.path();
				case TextFolder.Refused refused -> refused.path();
				case null -> null;
			};
			if (path != null) {
				texts.add(path);
			}
			return reading instanceof TextFolder.Refused refused && refused.reason() == TextFolder.Reason.OUTSIDE ? null : path;
		}

		private void set(StatementSet set, String article, String name) {
			if (article == null) {
				return; // a syntax error, which is said
			}
			if (set instanceof AnnotationSet other && other.getOf() != null && !other.getOf().eIsProxy()) {
				textFile(other.getOf());
			}
			Names taken = new Names(set);
			List<StatementFacts> statements = new ArrayList<>();
			for (Statement statement : set.getStatements()) {
				statements.add(statement(statement, article, set, taken));
			}
			sets.add(new AnnotationSetFacts(article, name, ClaimsNames.annotator(set), set instanceof AnnotationSet other ? one(other, Literals.ANNOTATION_SET__ROUND) : null,
					set instanceof AnnotationSet other ? other.getCoded() : null, set.getStatus(),
					set instanceof AnnotationSet other ? codes(other.getCodes(), null) : List.of(), List.copyOf(statements),
					declaration(set, Literals.ELEMENT__NAME)));
		}

		private StatementFacts statement(Statement statement, String article, StatementSet set, Names taken) {
			boolean named = statement.getName() != null;
			String name = named ? statement.getName() : taken.stable(statement);
			String annotator = ClaimsNames.annotator(set);
			String qualifiedName = (set instanceof AnnotationSet other ? ClaimsNames.prefix(other) : "") + article + "." + name;
			return new StatementFacts(name, named, qualifiedName, article, annotator, anchor(statement.getContent(), statement),
					anchor(statement.getCue(), statement), statement.isCueNegated(), anchor(statement.getSource(), statement),
					anchor(statement.getHedge(), statement), anchor(statement.getAddressee(), statement),
					one(statement, Literals.STATEMENT__ADDRESSEE_ACTOR),
					statement.getLinks().stream().map(link -> link.getMembers().stream().map(member -> member(member, statement)).toList())
							.filter(link -> !link.isEmpty()).toList(), statement.getForm(), statement.getAct(),
					stances(statement.getStances(), statement), statement.getWriterCertainty(), statement.getDate(),
					statements(statement, Literals.STATEMENT__REPEATS), statements(statement, Literals.STATEMENT__ANSWERS), statement.getNote(), statement.getConfidence(), statement.getStatus(),
					statement.getOrigin(), codes(statement.getCodes(), statement), declaration(statement, Literals.STATEMENT__NAME));
		}

		private MemberFacts member(Member member, Statement statement) {
			MemberFacts.Kind kind = member.isWriter() ? MemberFacts.Kind.WRITER
					: member.isUnstated() ? MemberFacts.Kind.UNSTATED
							: member.getWords() != null ? MemberFacts.Kind.UNNAMED : MemberFacts.Kind.ACTOR;
			return new MemberFacts(kind, one(member, Literals.MEMBER__ACTOR), member.getWords() == null ? null : words(member.getWords()),
					anchored(member.getWords(), statement), one(member, Literals.MEMBER__OF), many(member, Literals.MEMBER__ON_BEHALF_OF), member.getNumber(), member.isSeveral(),
					anchor(member.getGrounds(), statement), anchor(member.getSource(), statement),
					anchor(member.getCue(), statement), member.isCueNegated(), anchor(member.getHedge(), statement),
					stances(member.getStances(), statement), codes(member.getCodes(), null), region(member));
		}

		private String words(Quote quote) {
			return quote.getEnd() == null ? quote.getStart() : quote.getStart() + " … " + quote.getEnd();
		}

		private List<StanceFacts> stances(List<Stance> stances, Statement statement) {
			return stances.stream().map(stance -> new StanceFacts(stance.getKind(),
					stance.getTargets().stream().map(this::target).filter(target -> target.claim() != null || target.text() != null).toList(),
					stance.getCertainty(), anchor(stance.getAt(), statement), anchor(stance.getGrounds(), statement), anchor(stance.getCondition(), statement), region(stance))).toList();
		}

		private TargetFacts target(Target target) {
			return new TargetFacts(one(target, Literals.TARGET__CLAIM), target.getText());
		}

		private AnchorFacts anchor(Anchor anchor, Statement statement) {
			return anchored(anchor, statement);
		}

		private AnchorFacts anchored(EObject anchored, Statement statement) {
			if (anchored == null) {
				return null;
			}
			Resolution resolution = anchors.resolution(anchored, statement);
			return new AnchorFacts(resolution == null ? List.of() : List.copyOf(resolution.spans()), region(anchored));
		}

		/** @param statement whose the codes are; null for those of anything else */
		private List<CodeFacts> codes(List<Code> codes, Statement statement) {
			return codes.stream().flatMap(code -> Stream.ofNullable(one(code, Literals.CODE__CATEGORY)).map(category -> new CodeFacts(category, values(code),
					statement != null ? anchor(code.getAt(), statement) : passage(code)))).toList();
		}

		private List<String> values(Code code) {
			return code.getNumber() != null ? List.of(code.getNumber().toString()) : code.getText() != null ? List.of(code.getText()) : many(code, Literals.CODE__VALUES);
		}

		private AnchorFacts passage(Code code) {
			if (code.getAt() == null) {
				return null;
			}
			Resolution resolution = anchors.passage(code);
			return new AnchorFacts(resolution == null ? List.of() : List.copyOf(resolution.spans()), region(code.getAt()));
		}

		/** The name that a single reference is written with; null if there is none. */
		private String one(EObject owner, EReference reference) {
			return known(ClaimsNames.referenced(owner, reference, 0, (EObject) owner.eGet(reference, false)));
		}

		private List<String> many(EObject owner, EReference reference) {
			List<EObject> targets = linked(owner, reference);
			return ClaimsNames.referenced(owner, reference, targets).stream().map(FactsReader::known).toList();
		}

		/** The qualified names of statements that a reference leads to; what leads nowhere is left out, it has its error. */
		private List<String> statements(EObject owner, EReference reference) {
			List<String> found = new ArrayList<>();
			for (EObject target : linked(owner, reference)) {
				String elsewhere = target.eIsProxy() ? ClaimsFragments.nameOf(target) : null;
				EObject there = elsewhere == null && target.eIsProxy() ? EcoreUtil.resolve(target, owner) : target;
				if (elsewhere != null) {
					found.add(elsewhere);
				} else if (there instanceof Statement statement && !statement.eIsProxy() && names.getFullyQualifiedName(statement) != null) {
					found.add(names.getFullyQualifiedName(statement).toString());
				}
			}
			return List.copyOf(found);
		}

		/** What a reference leads to, without loading other files for it: what stands there is a proxy. */
		private List<EObject> linked(EObject owner, EReference reference) {
			return ((InternalEList<?>) owner.eGet(reference)).basicList().stream().map(EObject.class::cast).toList();
		}

		private Declaration declaration(EObject object, EStructuralFeature name) {
			INode written = ClaimsNames.written(object, name);
			Region whole = region(object);
			if (written != null) {
				return new Declaration(file, new Region(written.getOffset(), written.getLength()), whole);
			}
			INode node = NodeModelUtils.findActualNodeFor(object);
			int first = node == null ? 0 : firstWord(node);
			return new Declaration(file, new Region(whole.offset(), first), whole);
		}

		private int firstWord(INode node) {
			for (INode leaf : node.getLeafNodes()) {
				if (leaf.getOffset() >= node.getOffset() && leaf.getLength() > 0) {
					return leaf.getLength();
				}
			}
			return 0;
		}

		private Region region(EObject object) {
			INode node = NodeModelUtils.findActualNodeFor(object);
			return node == null ? new Region(0, 0) : new Region(node.getOffset(), node.getLength());
		}
	}

	/** A name, once in memory however often it is used; null for null. */
	private static String known(String name) {
		return name == null ? null : name.intern();
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}

	/** Gives statements without a name one that stays as long as their words do. */
	private static final class Names {
		private static final int LENGTH = 8;
		private final Set<String> taken = new HashSet<>();

		Names(StatementSet set) {
			set.getStatements().stream().map(Statement::getName).filter(name -> name != null).forEach(taken::add);
		}

		String stable(Statement statement) {
			StringBuilder words = new StringBuilder();
			if (statement.getContent() != null) {
				statement.getContent().getQuotes().forEach(quote -> words.append(Anchors.pattern(quote)).append('+'));
			} else {
				words.append(NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(statement)));
			}
			String name = "s_" + hash(words.toString());
			for (int n = 2; !taken.add(name); n++) {
				name = "s_" + hash(words.toString()) + "_" + n;
			}
			return name;
		}

		private static String hash(String words) {
			return Sha256.hex(words).substring(0, LENGTH);
		}
	}
}
