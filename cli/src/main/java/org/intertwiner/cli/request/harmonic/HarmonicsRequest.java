package org.intertwiner.cli.request.harmonic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.cli.picture.SpherePicture;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.spherical.SphericalHarmonic;
import org.intertwiner.verify.json.ExactJson;
import org.intertwiner.verify.json.PolynomialJson;

/**
 * Spherical harmonics of one degree, exactly: their values at a rational point of the sphere, or
 * their polynomials.
 *
 * @param l the degree
 * @param m the order; all orders where it is left out
 * @param point x, y, z on the sphere; the polynomials where it is left out
 * @param complex whether the complex harmonics are meant, with the Condon–Shortley phase
 * @param files where a picture of all orders is drawn
 */
public record HarmonicsRequest(
    int l, OptionalInt m, Optional<List<Rational>> point, boolean complex, BasisFiles files)
    implements Request {

  /** The highest degree of which all orders are answered at once. */
  static final int MAX_ALL = 200;

  /**
   * A checked request.
   *
   * @param l the degree
   * @param m the order; all orders where it is left out
   * @param point x, y, z on the sphere; the polynomials where it is left out
   * @param complex whether the complex harmonics are meant, with the Condon–Shortley phase
   * @param files where a picture of all orders is drawn
   * @throws InvalidInput where complex harmonics are asked for without a point
   * @throws LimitExceeded where so many orders are not answered at once
   */
  public HarmonicsRequest {
    point = point.map(List::copyOf);
    files.requireOnly("spherical harmonics", Set.of(BasisFiles.Kind.PICTURE));
    if (complex && point.isEmpty()) {
      throw new InvalidInput(
          "complex harmonics of 'harmonics'",
          "no point",
          "a point of the sphere",
          "their polynomials are the real ones combined: Y(l, ±m) ~ Y(l, m) ± i Y(l, −m)");
    }
    if (m.isEmpty() && l > MAX_ALL) {
      throw new LimitExceeded(
          "all orders of a spherical harmonic",
          "degree " + l,
          "degree at most " + MAX_ALL,
          "ask for one order with m");
    }
  }

  /**
   * A point from words.
   *
   * @param coordinates rational numbers
   * @return the point
   * @throws InvalidInput where one is no rational number
   */
  public static List<Rational> point(List<String> coordinates) {
    return coordinates.stream().map(String::strip).map(Rational::parse).toList();
  }

  @Override
  public Result run() {
    int first = m.orElse(-l);
    int last = m.orElse(l);
    List<Row> rows = new ArrayList<>();
    if (m.isPresent() || l < 0) {
      rows.add(row(SphericalHarmonic.of(l, m.orElse(0))));
    } else {
      IntStream.rangeClosed(first, last).forEach(i -> rows.add(row(SphericalHarmonic.of(l, i))));
    }
    files.writePicture(
        () -> SpherePicture.ofHarmonics(l).toSvg(), w -> SpherePicture.ofHarmonics(l).toPng(w));
    return new Answer(l, m.isPresent(), rows, files);
  }

  private Row row(SphericalHarmonic harmonic) {
    if (point.isEmpty()) {
      return new Polynomial(harmonic.m(), harmonic.realNorm(), harmonic.polynomial());
    }
    if (complex) {
      SphericalHarmonic.Value value = harmonic.complexAt(point.get());
      return new Complex(harmonic.m(), value.re(), value.im());
    }
    return new Real(harmonic.m(), harmonic.at(point.get()));
  }

  /** What is said of one order. */
  private sealed interface Row {
    int m();

    void writeFields(JsonGenerator json) throws IOException;

    String text();

    String latex();
  }

  private record Real(int m, SignedRoot value) implements Row {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      ExactJson.rootFields(json, value, true);
    }

    @Override
    public String text() {
      return overRootPi(value) + " = " + ExactJson.rounded(value, true);
    }

    @Override
    public String latex() {
      return value.toLatex() + " \\frac{1}{\\sqrt{\\pi}}";
    }
  }

  private record Complex(int m, SignedRoot re, SignedRoot im) implements Row {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeObjectFieldStart("re");
      ExactJson.rootFields(json, re, true);
      json.writeEndObject();
      json.writeObjectFieldStart("im");
      ExactJson.rootFields(json, im, true);
      json.writeEndObject();
    }

    @Override
    public String text() {
      return overRootPi(re) + " + i·(" + overRootPi(im) + ")";
    }

    @Override
    public String latex() {
      return "\\left(%s + %s i\\right) \\frac{1}{\\sqrt{\\pi}}"
          .formatted(re.toLatex(), im.toLatex());
    }
  }

  private record Polynomial(int m, SignedRoot norm, Form form) implements Row {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeObjectFieldStart("norm");
      ExactJson.rootFields(json, norm, true);
      json.writeEndObject();
      json.writeFieldName("polynomial");
      PolynomialJson.terms(json, form);
    }

    @Override
    public String text() {
      return overRootPi(norm) + " · (" + form + ")";
    }

    @Override
    public String latex() {
      return "%s \\frac{1}{\\sqrt{\\pi}} \\left(%s\\right)"
          .formatted(norm.toLatex(), form.toLatex());
    }
  }

  private static String overRootPi(SignedRoot root) {
    return root.sign() == 0 ? "0" : root + " / √π";
  }

  /** The answer: the fields of the one order, or a list of all orders. */
  private record Answer(int l, boolean one, List<Row> rows, BasisFiles files) implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeNumberField("l", l);
      if (one) {
        json.writeNumberField("m", rows.get(0).m());
        rows.get(0).writeFields(json);
        files.writeFields(json);
        return;
      }
      json.writeArrayFieldStart("orders");
      for (Row row : rows) {
        json.writeStartObject();
        json.writeNumberField("m", row.m());
        row.writeFields(json);
        json.writeEndObject();
      }
      json.writeEndArray();
      files.writeFields(json);
    }

    @Override
    public void writeText(StringBuilder text) {
      for (Row row : rows) {
        text.append("Y(").append(l).append(',').append(row.m()).append(") = ");
        text.append(row.text()).append('\n');
      }
      files.writeText(text);
    }

    @Override
    public Optional<String> rendered(Format format) {
      if (format != Format.LATEX && format != Format.MARKDOWN) {
        return Optional.empty();
      }
      StringBuilder lines = new StringBuilder();
      for (Row row : rows) {
        String formula = "Y_{%d,%d} = %s".formatted(l, row.m(), row.latex());
        lines.append(format == Format.MARKDOWN ? "$" + formula + "$\n\n" : formula + " \\\\\n");
      }
      return Optional.of(lines.toString());
    }
  }
}
