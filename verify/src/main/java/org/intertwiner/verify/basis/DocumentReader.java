package org.intertwiner.verify.basis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.certificate.BasisBlock;

/** Reads documents of bases: strict, one block at a time, within limits. */
final class DocumentReader {
  private static final int MAX_DEPTH = 24;

  private final JsonParser json;
  private final DocumentLimits limits;

  private DocumentReader(JsonParser json, DocumentLimits limits) {
    this.json = json;
    this.limits = limits;
  }

  static BasisDocument read(InputStream in, DocumentLimits limits) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxDocumentLength(limits.maxBytes())
                    .maxStringLength(20_000)
                    .maxNumberLength(20)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();
    ObjectMapper mapper = JsonMapper.builder(factory).build();
    try (JsonParser json = mapper.createParser(in)) {
      return new DocumentReader(json, limits).document();
    } catch (StreamConstraintsException e) {
      throw new LimitExceeded(
          "basis document",
          e.getOriginalMessage(),
          "at most " + limits.maxBytes() + " bytes and " + MAX_DEPTH + " levels",
          "read it with higher limits");
    } catch (JsonProcessingException e) {
      throw new InvalidInput("basis document", e.getOriginalMessage(), "JSON", "");
    }
  }

  private BasisDocument document() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new InvalidInput("basis document", "no object", "one JSON object", "");
    }
    String schema = new Shape(value("schema"), "schema").text();
    if (!schema.equals(BasisDocument.SCHEMA)) {
      throw new InvalidInput(
          "schema of a basis document",
          schema,
          BasisDocument.SCHEMA,
          "it was written by another version");
    }
    String kind = new Shape(value("kind"), "kind").text();
    return switch (kind) {
      case "kernels" -> new KernelDocument(polynomials(), digest());
      case "operators" -> new OperatorDocument(polynomials(), digest());
      case "sections" -> new SectionDocument(new PairReader(this, limits).basis(false), digest());
      case "lattice" -> new LatticeDocument(new PairReader(this, limits).basis(true), digest());
      case "scale" ->
          new ScaleDocument(
              new ScaleReader(limits).scales(value("scales")), polynomials(), digest());
      case "homogeneous" ->
          new HomogeneousDocument(new HomogeneousReader(this, limits).basis(), digest());
      case "pseudo" -> new PseudoDocument(new PseudoReader(this, limits).basis(), digest());
      default ->
          throw new InvalidInput(
              "kind of a basis document",
              kind,
              "kernels, operators, sections, lattice, scale, homogeneous or pseudo",
              "");
    };
  }

  private PolynomialBasis polynomials() throws IOException {
    DescriptionReader descriptions = new DescriptionReader(limits);
    GroupDescription group = descriptions.group(value("group"));
    RepresentationDescription action =
        descriptions.representation(value("action"), "action", group);
    RepresentationDescription in = descriptions.representation(value("in"), "in", group);
    RepresentationDescription out = descriptions.representation(value("out"), "out", group);
    int maxDegree = new Shape(value("maxDegree"), "maxDegree").integer(0, limits.maxDegree());
    List<Long> counted = new Shape(value("counted"), "counted").counts();
    List<Long> expected = new Shape(value("expected"), "expected").counts();
    BlockReader reader =
        new BlockReader(action.dimension(), in.dimension(), out.dimension(), maxDegree, limits);
    List<BasisBlock> blocks = items("blocks", reader::block);
    return new PolynomialBasis(group, action, in, out, maxDegree, counted, expected, blocks);
  }

  JsonNode value(String field) throws IOException {
    expect(json.nextToken(), field);
    json.nextToken();
    return json.readValueAsTree();
  }

  private void expect(JsonToken token, String field) throws IOException {
    if (token != JsonToken.FIELD_NAME || !json.currentName().equals(field)) {
      throw new InvalidInput(
          "field of a basis document",
          token == JsonToken.FIELD_NAME ? json.currentName() : "the end",
          field,
          "the fields have a fixed order, which the kind determines");
    }
  }

  /** A list that is read one item at a time, by value and number. */
  <T> List<T> items(String field, BiFunction<JsonNode, Integer, T> item) throws IOException {
    expect(json.nextToken(), field);
    if (json.nextToken() != JsonToken.START_ARRAY) {
      throw new InvalidInput(field + " of a basis document", "no list", "a list", "");
    }
    List<T> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Interruption.check();
      items.add(item.apply(json.readValueAsTree(), items.size()));
    }
    return items;
  }

  private Optional<String> digest() throws IOException {
    JsonToken token = json.nextToken();
    Optional<String> digest = Optional.empty();
    if (token == JsonToken.FIELD_NAME) {
      expect(token, "digest");
      json.nextToken();
      digest = Optional.of(new Shape(json.readValueAsTree(), "digest").text());
      token = json.nextToken();
    }
    if (token != JsonToken.END_OBJECT || json.nextToken() != null) {
      throw new InvalidInput(
          "basis document", "more after the last field", "the end of the document", "");
    }
    return digest;
  }
}
