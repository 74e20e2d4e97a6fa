package org.intertwiner.verify.basis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.verify.json.ExactJson;
import org.intertwiner.verify.json.PolynomialJson;

/** Writes documents of bases; equal bases give equal bytes. */
final class DocumentWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private DocumentWriter(JsonGenerator json) {
    this.json = json;
  }

  static void write(BasisDocument document, OutputStream out) throws IOException {
    try {
      DigestOutputStream digest = new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"));
      try (JsonGenerator json = FACTORY.createGenerator(digest)) {
        json.writeStartObject();
        new DocumentWriter(json).content(document);
        json.flush();
        String hash = HexFormat.of().formatHex(digest.getMessageDigest().digest());
        json.writeStringField("digest", "sha256:" + hash);
        json.writeEndObject();
      }
      out.write('\n');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest that a document of this content carries. */
  static String digest(BasisDocument document) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (JsonGenerator json =
          FACTORY.createGenerator(
              new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
        json.writeStartObject();
        new DocumentWriter(json).content(document);
        json.flush();
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void content(BasisDocument document) throws IOException {
    json.writeStringField("schema", BasisDocument.SCHEMA);
    json.writeStringField("kind", document.kind());
    if (document instanceof PolynomialDocument polynomials) {
      content(polynomials.basis());
    } else if (document instanceof SectionDocument sections) {
      new PairWriter(json, this).content(sections.basis());
    } else if (document instanceof LatticeDocument lattice) {
      new PairWriter(json, this).content(lattice.basis());
    } else if (document instanceof ScaleDocument scale) {
      new ScaleWriter(json).content(scale.scales());
      content(scale.basis());
    } else if (document instanceof HomogeneousDocument homogeneous) {
      new HomogeneousWriter(json, this).content(homogeneous.basis());
    } else if (document instanceof PseudoDocument pseudo) {
      new PseudoWriter(json, this).content(pseudo.basis());
    }
  }

  private void content(PolynomialBasis basis) throws IOException {
    group(basis.group());
    representation("action", basis.action());
    representation("in", basis.in());
    representation("out", basis.out());
    json.writeNumberField("maxDegree", basis.maxDegree());
    ExactJson.integersField(json, "counted", basis.counted());
    ExactJson.integersField(json, "expected", basis.expected());
    json.writeArrayFieldStart("blocks");
    for (BasisBlock block : basis.blocks()) {
      block(block);
    }
    json.writeEndArray();
  }

  void group(GroupDescription group) throws IOException {
    json.writeObjectFieldStart("group");
    json.writeStringField("name", group.name());
    if (group instanceof GroupDescription.Finite finite) {
      json.writeNumberField("degree", finite.degree());
    }
    json.writeArrayFieldStart("generators");
    for (int k = 0; k < group.generatorNames().size(); k++) {
      json.writeStartObject();
      json.writeStringField("name", group.generatorNames().get(k));
      if (group instanceof GroupDescription.Finite finite) {
        Permutation generator = finite.generators().get(k);
        json.writeFieldName("permutation");
        json.writeArray(generator.toOneBased(), 0, generator.degree());
      } else if (group instanceof GroupDescription.Lie lie) {
        json.writeBooleanField("infinitesimal", lie.infinitesimal().get(k));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  void representation(String field, RepresentationDescription representation) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("name", representation.name());
    json.writeNumberField("size", representation.dimension());
    json.writeArrayFieldStart("parts");
    for (RepresentationDescription.Part part : representation.parts()) {
      json.writeStartObject();
      json.writeNumberField("copies", part.copies());
      json.writeNumberField("size", part.size());
      if (!part.isOrthonormal()) {
        json.writeArrayFieldStart("norms");
        for (Rational norm : part.norms()) {
          json.writeString(norm.toString());
        }
        json.writeEndArray();
      }
      matrices(part);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void matrices(RepresentationDescription.Part part) throws IOException {
    List<int[]> permutations = part.permutations();
    if (!permutations.isEmpty()) {
      json.writeArrayFieldStart("permutations");
      for (int[] images : permutations) {
        json.writeArray(Permutation.of(images).toOneBased(), 0, images.length);
      }
      json.writeEndArray();
      return;
    }
    json.writeArrayFieldStart("matrices");
    for (SparseMatrix<Cyclotomic> matrix : part.matrices()) {
      entries(matrix);
    }
    json.writeEndArray();
  }

  /** A matrix by its entries that are not zero. */
  void entries(SparseMatrix<Cyclotomic> matrix) throws IOException {
    json.writeStartArray();
    for (SparseMatrix.Entry<Cyclotomic> e : matrix.entries()) {
      json.writeStartArray();
      json.writeNumber(e.row());
      json.writeNumber(e.column());
      ExactJson.number(json, e.value());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void block(BasisBlock block) throws IOException {
    json.writeStartObject();
    json.writeNumberField("rows", block.rows());
    json.writeNumberField("columns", block.columns());
    json.writeArrayFieldStart("placements");
    for (Placement placement : block.placements()) {
      json.writeStartObject();
      json.writeFieldName("out");
      json.writeArray(placement.out(), 0, block.rows());
      json.writeFieldName("in");
      json.writeArray(placement.in(), 0, block.columns());
      json.writeEndObject();
    }
    json.writeEndArray();
    Map<Form, Integer> numbers = polynomials(block);
    json.writeArrayFieldStart("elements");
    for (PolynomialMatrix element : block.elements()) {
      json.writeStartObject();
      json.writeNumberField("degree", element.degree());
      json.writeArrayFieldStart("entries");
      for (PolynomialMatrix.Entry e : element.entries()) {
        json.writeStartArray();
        json.writeNumber(e.row());
        json.writeNumber(e.column());
        json.writeNumber(numbers.get(e.base()));
        ExactJson.number(json, e.factor());
        json.writeString(e.square().toString());
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes the distinct polynomials of a block and numbers them. */
  private Map<Form, Integer> polynomials(BasisBlock block) throws IOException {
    Map<Form, Integer> numbers = new LinkedHashMap<>();
    for (PolynomialMatrix element : block.elements()) {
      for (PolynomialMatrix.Entry e : element.entries()) {
        numbers.putIfAbsent(e.base(), numbers.size());
      }
    }
    json.writeArrayFieldStart("polynomials");
    for (Form form : new ArrayList<>(numbers.keySet())) {
      json.writeStartObject();
      json.writeNumberField("degree", form.degree());
      json.writeFieldName("terms");
      PolynomialJson.terms(json, form);
      json.writeEndObject();
    }
    json.writeEndArray();
    return numbers;
  }
}
