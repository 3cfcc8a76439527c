import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.util.CoreMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * CoreNLP on documents, one JSON object a line: `Peer quotes IN OUT` writes predictions by its quote annotator, `Peer trees IN
 * OUT` its dependency trees for the usual rules (../usual-rules.ts). OUT.run.json tells the CPU seconds, loading left out.
 */
public final class Peer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TYPES =
      Map.of(
          "PERSON", "person",
          "ORGANIZATION", "organization",
          "LOCATION", "place",
          "CITY", "place",
          "STATE_OR_PROVINCE", "place",
          "COUNTRY", "place");

  public static void main(String[] args) throws IOException {
    if (args.length != 3 || !List.of("quotes", "trees").contains(args[0])) {
      System.err.println("usage: Peer quotes|trees IN.jsonl OUT.jsonl");
      System.exit(2);
    }
    boolean quotes = args[0].equals("quotes");
    Properties properties = new Properties();
    properties.setProperty(
        "annotators",
        quotes ? "tokenize,pos,lemma,ner,depparse,coref,quote" : "tokenize,pos,lemma,depparse");
    // Hyphenated words and quotation marks as the text has them.
    properties.setProperty("tokenize.options", "quotes=ORIGINAL");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    pipeline.annotate(new Annotation("Nobody said a word. \"We wait,\" Ann Roe said on Monday."));
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpuBefore = system.getProcessCpuTime();
    long words = 0;
    int documents = 0;
    try (BufferedReader in = Files.newBufferedReader(Path.of(args[1]));
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2])))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isBlank()) continue;
        JsonNode source = JSON.readTree(line);
        String text = source.get("text").asText();
        Annotation document = new Annotation(text);
        pipeline.annotate(document);
        ObjectNode written = JSON.createObjectNode().put("id", source.get("id").asText());
        if (quotes) {
          writeNames(document, written.putArray("entities"));
          writeQuotations(document, written.putArray("statements"));
        } else {
          writeTrees(document, written.putArray("words"));
        }
        out.println(JSON.writeValueAsString(written));
        words += text.split("\\s+").length;
        documents += 1;
      }
    }
    double seconds = (system.getProcessCpuTime() - cpuBefore) / 1e9;
    ObjectNode run =
        JSON.createObjectNode().put("documents", documents).put("words", words).put("cpuSeconds", seconds);
    JSON.writeValue(Path.of(args[2] + ".run.json").toFile(), run);
  }

  private static ArrayNode span(int start, int end) {
    return JSON.createArrayNode().add(start).add(end);
  }

  private static void writeNames(Annotation document, ArrayNode out) {
    for (CoreMap mention : document.get(CoreAnnotations.MentionsAnnotation.class)) {
      String type = TYPES.get(mention.get(CoreAnnotations.NamedEntityTagAnnotation.class));
      List<CoreLabel> tokens = mention.get(CoreAnnotations.TokensAnnotation.class);
      // Pronouns are mentions of persons here too; names are not.
      if (type == null || tokens.stream().noneMatch(token -> token.tag().startsWith("NNP"))) continue;
      out.addObject()
          .put("start", tokens.get(0).beginPosition())
          .put("end", tokens.get(tokens.size() - 1).endPosition())
          .put("type", type)
          .put("mention", "NAM");
    }
  }

  private static void writeQuotations(Annotation document, ArrayNode out) {
    List<CoreLabel> tokens = document.get(CoreAnnotations.TokensAnnotation.class);
    for (CoreMap quotation : document.get(CoreAnnotations.QuotationsAnnotation.class)) {
      ObjectNode statement = out.addObject();
      statement
          .putArray("content")
          .add(
              span(
                  quotation.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                  quotation.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)));
      statement.put("kind", "direct").putNull("cue");
      Integer first = quotation.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class);
      Integer last = quotation.get(QuoteAttributionAnnotator.MentionEndAnnotation.class);
      if (first == null || last == null) statement.putNull("speaker");
      else
        statement
            .putArray("speaker")
            .add(span(tokens.get(first).beginPosition(), tokens.get(last).endPosition()));
      String name = quotation.get(QuoteAttributionAnnotator.CanonicalMentionAnnotation.class);
      if (name != null) statement.put("speakerName", name);
    }
  }

  /** A word: start, end, lemma, part of speech, head (index of a word of the document, -1 the root), relation, sentence. */
  private static void writeTrees(Annotation document, ArrayNode out) {
    int sentence = 0;
    int before = 0;
    for (CoreMap each : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> tokens = each.get(CoreAnnotations.TokensAnnotation.class);
      SemanticGraph tree = each.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
      for (CoreLabel token : tokens) {
        IndexedWord word = tree.getNodeByIndexSafe(token.index());
        IndexedWord head = word == null ? null : tree.getParent(word);
        GrammaticalRelation relation = head == null ? null : tree.reln(head, word);
        out.addArray()
            .add(token.beginPosition())
            .add(token.endPosition())
            .add(token.lemma())
            .add(token.tag())
            .add(head == null ? -1 : before + head.index() - 1)
            .add(relation == null ? "root" : relation.toString())
            .add(sentence);
      }
      before += tokens.size();
      sentence += 1;
    }
  }
}
