// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.lines;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.interchange.standoff.Layers;
import org.gainsay.text.ArticleText;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Writes a line for doccano's projects of sequence labelling with relations, for each set on an article; doccano counts UTF-16 units. */
public final class DoccanoExporter extends TaskExport {

	@Override
	public String id() {
		return "doccano";
	}

	@Override
	public String name() {
		return "doccano";
	}

	@Override
	public String description() {
		return "A file of lines for doccano (JSONL with entities and relations), one for each article and annotator.";
	}

	@Override
	JsonObject task(ArticleFacts article, AnnotationSetFacts set, ArticleText text, Layers layers) {
		JsonObject task = data(article, set, text);
		JsonArray entities = new JsonArray();
		for (int i = 0; i < layers.words().size(); i++) {
			JsonObject entity = new JsonObject();
			entity.addProperty("id", i);
			entity.addProperty("label", layers.words().get(i).role());
			entity.addProperty("start_offset", layers.words().get(i).span().start());
			entity.addProperty("end_offset", layers.words().get(i).span().end());
			entities.add(entity);
		}
		task.add("entities", entities);
		JsonArray relations = new JsonArray();
		for (Layers.Stated statement : layers.statements()) {
			int head = head(layers, statement);
			for (int word : others(layers, statement)) {
				JsonObject relation = new JsonObject();
				relation.addProperty("id", relations.size());
				relation.addProperty("from_id", head);
				relation.addProperty("to_id", word);
				relation.addProperty("type", layers.words().get(word).role());
				relations.add(relation);
			}
		}
		task.add("relations", relations);
		return task;
	}
}
