// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.lines;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.interchange.standoff.Layers;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Writes a task for Label Studio for each set on an article; Label Studio counts code points. */
public final class LabelStudioExporter extends TaskExport {

	@Override
	public String id() {
		return "label-studio";
	}

	@Override
	public String name() {
		return "Label Studio";
	}

	@Override
	public String description() {
		return "A file of tasks for Label Studio (JSONL), one line for each article and annotator, with labels, stances and relations.";
	}

	@Override
	JsonObject task(ArticleFacts article, AnnotationSetFacts set, ArticleText text, Layers layers) {
		JsonArray result = new JsonArray();
		for (int i = 0; i < layers.words().size(); i++) {
			Layers.Words words = layers.words().get(i);
			result.add(region("w" + i, "labels", "label", words.span(), words.role(), text));
		}
		for (Layers.Stated statement : layers.statements()) {
			int head = head(layers, statement);
			String stance = statement.features().get("stance");
			if (head >= 0 && stance != null) {
				JsonObject choice = region("w" + head, "choices", "stance", layers.words().get(head).span(), stance, text);
				result.add(choice);
			}
			for (int word : others(layers, statement)) {
				JsonObject relation = new JsonObject();
				relation.addProperty("type", "relation");
				relation.addProperty("from_id", "w" + head);
				relation.addProperty("to_id", "w" + word);
				relation.addProperty("direction", "right");
				JsonArray labels = new JsonArray();
				labels.add(layers.words().get(word).role());
				relation.add("labels", labels);
				result.add(relation);
			}
		}
		JsonObject annotation = new JsonObject();
		annotation.add("result", result);
		JsonArray annotations = new JsonArray();
		annotations.add(annotation);
		JsonObject task = new JsonObject();
		task.add("data", data(article, set, text));
		task.add("annotations", annotations);
		return task;
	}

	private static JsonObject region(String id, String type, String from, Span span, String label, ArticleText text) {
		JsonObject value = new JsonObject();
		value.addProperty("start", text.codePoints(span.start()));
		value.addProperty("end", text.codePoints(span.end()));
		value.addProperty("text", text.at(span));
		JsonArray labels = new JsonArray();
		labels.add(label);
		value.add(type, labels);
		JsonObject region = new JsonObject();
		region.addProperty("id", id);
		region.addProperty("from_name", from);
		region.addProperty("to_name", "text");
		region.addProperty("type", type);
		region.add("value", value);
		return region;
	}
}
