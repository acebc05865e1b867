// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.CASImpl;
import org.apache.uima.cas.impl.Serialization;
import org.eclipse.emf.common.util.Enumerator;
import org.gainsay.facts.Standing;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.interchange.standoff.Documents;
import org.gainsay.interchange.standoff.Layers;
import org.gainsay.model.Act;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.ArticleText;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * An archive that INCEpTION imports as a project: the texts as source documents, a CAS for each annotator of each as INCEpTION stores it, and
 * {@code exportedproject.json}, which describes layers, tag sets, documents and users. It is written article by article; its entries have no date, so that the same corpus gives the same bytes.
 */
final class InceptionProject implements AutoCloseable {

	/** Whose the document is that nobody has annotated. */
	static final String INITIAL = "INITIAL_CAS";
	/** Who annotated what nobody says whose it is. */
	private static final String NOBODY = "gainsay";
	private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);
	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

	private final ZipOutputStream zip;
	private final String name;
	private final JsonArray sources = new JsonArray();
	private final JsonArray annotations = new JsonArray();
	private final TreeSet<String> users = new TreeSet<>();

	InceptionProject(OutputStream to, String name) {
		this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
		this.name = name;
	}

	/** Writes a CAS as INCEpTION stores it. */
	static void write(CAS cas, OutputStream to) throws IOException {
		try (ObjectOutputStream objects = new ObjectOutputStream(to)) {
			objects.writeObject(Serialization.serializeCASComplete((CASImpl) cas));
		}
	}

	/** Adds an article with its documents. */
	void add(Documents.Document document, ArticleText text, List<UimaExport.File> files) throws IOException {
		if (text == null) {
			return;
		}
		String file = document.stem() + ".txt";
		entry("source/" + file, text.text().getBytes(StandardCharsets.UTF_8));
		JsonObject source = new JsonObject();
		source.addProperty("name", file);
		source.addProperty("format", "text");
		source.addProperty("state", files.size() > 1 ? "ANNOTATION_IN_PROGRESS" : "NEW");
		source.add("timestamp", JsonNull.INSTANCE);
		source.add("created", JsonNull.INSTANCE);
		source.add("updated", JsonNull.INSTANCE);
		sources.add(source);
		for (UimaExport.File one : files) {
			String user = one.user() == null ? NOBODY : one.user();
			entry("annotation_ser/" + file + "/" + user + ".ser", one.content());
			if (user.equals(INITIAL)) {
				continue;
			}
			users.add(user);
			JsonObject annotation = new JsonObject();
			annotation.addProperty("name", file);
			annotation.addProperty("user", user);
			annotation.addProperty("state", "IN_PROGRESS");
			for (String nothing : List.of("timestamp", "annotatorState", "annotatorComment", "created", "updated")) {
				annotation.add(nothing, JsonNull.INSTANCE);
			}
			annotation.addProperty("sentence_accessed", 0);
			annotations.add(annotation);
		}
	}

	private void entry(String path, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(path);
		entry.setTimeLocal(NO_DATE);
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

	@Override
	public void close() throws IOException {
		JsonObject project = new JsonObject();
		project.addProperty("name", name);
		project.add("slug", JsonNull.INSTANCE);
		project.addProperty("description", "An export of Gainsay: who said what in which article.");
		project.addProperty("mode", "ANNOTATION");
		project.addProperty("version", 1);
		project.add("source_documents", sources);
		project.add("annotation_documents", annotations);
		JsonArray permissions = new JsonArray();
		users.forEach(user -> {
			JsonObject permission = new JsonObject();
			permission.addProperty("level", "USER");
			permission.addProperty("user", user);
			permissions.add(permission);
		});
		project.add("project_permissions", permissions);
		Map<String, List<String>> tags = tags();
		JsonArray sets = new JsonArray();
		tags.forEach((set, words) -> sets.add(tagSet(set, words)));
		project.add("tag_sets", sets);
		JsonArray layers = new JsonArray();
		layers.add(layer(UimaTypes.WORDS, "Words", "span", null, Layers.WORD_FEATURES, tags));
		layers.add(layer(UimaTypes.STATEMENT, "Statement", "span", null, Layers.FEATURES, tags));
		layers.add(layer(UimaTypes.RELATION, "Relation", "relation", UimaTypes.STATEMENT, List.of(Layers.KIND), tags));
		project.add("layers", layers);
		project.addProperty("script_direction", "LTR");
		entry("exportedproject.json", (JSON.toJson(project) + "\n").getBytes(StandardCharsets.UTF_8));
		zip.close();
	}

	/** The tag sets, by the feature that they are for. */
	private static Map<String, List<String>> tags() {
		Map<String, List<String>> tags = new TreeMap<>();
		tags.put("role", Arrays.stream(StatementAnchor.Role.values()).map(StatementAnchor.Role::word).toList());
		tags.put("standing", Arrays.stream(Standing.values()).map(Standing::word).toList());
		tags.put("stance", words(StanceKind.values()));
		tags.put("certainty", words(Certainty.values()));
		tags.put("writer", words(Certainty.values()));
		tags.put("form", words(Form.values()));
		tags.put("act", words(Act.values()));
		tags.put("status", words(StatementStatus.values()));
		tags.put(Layers.KIND, List.of("repeats", "answers"));
		return tags;
	}

	private static List<String> words(Enumerator... values) {
		return Arrays.stream(values).map(Enumerator::getLiteral).filter(word -> !word.equals("unspecified")).toList();
	}

	private static JsonObject tagSet(String set, List<String> words) {
		JsonObject made = new JsonObject();
		made.addProperty("name", "Gainsay " + set);
		made.add("description", JsonNull.INSTANCE);
		made.addProperty("language", "en");
		JsonArray tags = new JsonArray();
		words.forEach(word -> {
			JsonObject tag = new JsonObject();
			tag.addProperty("tag_name", word);
			tag.add("tag_description", JsonNull.INSTANCE);
			tags.add(tag);
		});
		made.add("tags", tags);
		made.addProperty("create_tag", false);
		return made;
	}

	private JsonObject layer(String type, String title, String kind, String attached, List<String> features, Map<String, List<String>> tags) {
		JsonObject layer = new JsonObject();
		layer.addProperty("name", type);
		JsonArray all = new JsonArray();
		for (String feature : features) {
			JsonObject made = feature(feature, CAS.TYPE_NAME_STRING, "NONE", "NONE", null);
			if (tags.containsKey(feature)) {
				made.add("tag_set", tagSet(feature, List.of()));
			}
			all.add(made);
		}
		if (type.equals(UimaTypes.STATEMENT)) {
			JsonObject links = feature(UimaTypes.LINKS, UimaTypes.WORDS, "ARRAY", "WITH_ROLE", UimaTypes.LINK);
			links.add("tag_set", tagSet("role", List.of()));
			all.add(links);
		}
		layer.add("features", all);
		layer.addProperty("uiName", title);
		layer.addProperty("type", kind);
		layer.add("description", JsonNull.INSTANCE);
		layer.addProperty("enabled", true);
		layer.addProperty("built_in", false);
		layer.addProperty("readonly", false);
		layer.addProperty("attach_type", attached);
		layer.add("attach_feature", JsonNull.INSTANCE);
		layer.addProperty("allow_stacking", true);
		layer.addProperty("cross_sentence", true);
		layer.addProperty("show_hover", true);
		layer.addProperty("anchoring_mode", "CHARACTERS");
		layer.addProperty("overlap_mode", "ANY_OVERLAP");
		layer.addProperty("validation_mode", "NEVER");
		layer.addProperty("lock_to_token_offset", false);
		layer.addProperty("multiple_tokens", true);
		layer.addProperty("project_name", name);
		layer.addProperty("linked_list_behavior", false);
		layer.add("on_click_javascript_action", JsonNull.INSTANCE);
		layer.add("traits", JsonNull.INSTANCE);
		return layer;
	}

	private JsonObject feature(String feature, String type, String several, String link, String linkType) {
		JsonObject made = new JsonObject();
		made.addProperty("name", feature);
		made.add("tag_set", JsonNull.INSTANCE);
		made.addProperty("uiName", feature);
		made.addProperty("type", type);
		List.of("enabled", "visible").forEach(one -> made.addProperty(one, true));
		List.of("include_in_hover", "required", "remember", "hideUnconstraintFeature").forEach(one -> made.addProperty(one, false));
		made.add("description", JsonNull.INSTANCE);
		made.addProperty("project_name", name);
		made.addProperty("multi_value_mode", several);
		made.addProperty("link_mode", link);
		made.addProperty("link_type_name", linkType);
		made.addProperty("link_type_role_feature_name", linkType == null ? null : UimaTypes.ROLE);
		made.addProperty("link_type_target_feature_name", linkType == null ? null : UimaTypes.TARGET);
		made.add("traits", JsonNull.INSTANCE);
		made.addProperty("curatable", true);
		made.addProperty("rank", 0);
		return made;
	}
}
