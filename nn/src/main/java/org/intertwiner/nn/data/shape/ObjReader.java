package org.intertwiner.nn.data.shape;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/** Reads polygons from Wavefront OBJ files, line by line; wrong lines are named. */
final class ObjReader {
  private static final int LONGEST_LINE = 1 << 16;

  /** Words that say nothing about the vertices and faces of polygons. */
  private static final Set<String> SKIPPED =
      Set.of(
          "vt",
          "vn",
          "g",
          "o",
          "s",
          "mg",
          "l",
          "p",
          "usemtl",
          "mtllib",
          "usemap",
          "maplib",
          "bevel",
          "c_interp",
          "d_interp",
          "lod",
          "shadow_obj",
          "trace_obj");

  private final Path file;
  private final Mesh.Limits limits;
  private double[] vertices = new double[3 << 10];
  private int[] triangles = new int[3 << 10];
  private int vertexCount;
  private int triangleCount;
  private int line;

  ObjReader(Path file, Mesh.Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  Mesh read() {
    parse();
    if (triangleCount == 0) {
      throw new InvalidInput(
          "OBJ file " + file,
          vertexCount + " vertices, no face",
          "at least one face",
          "is this an OBJ file?");
    }
    return Mesh.of(
        Arrays.copyOf(vertices, 3 * vertexCount), Arrays.copyOf(triangles, 3 * triangleCount));
  }

  /** The vertices of a file that need not have faces. */
  double[] readVertices() {
    parse();
    return Arrays.copyOf(vertices, 3 * vertexCount);
  }

  private void parse() {
    String what = "OBJ file " + file;
    if (!Files.isRegularFile(file)) {
      throw new InvalidInput(what, "no such file", "a readable file", "check the path");
    }
    try {
      long bytes = Files.size(file);
      if (bytes > limits.maximalBytes()) {
        throw new LimitExceeded(
            what,
            bytes + " bytes",
            "at most " + limits.maximalBytes(),
            "raise the limits or simplify the mesh");
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        lines(in);
      }
    } catch (IOException e) {
      throw new InvalidInput(
          what, e.toString(), "a readable file", "check the path and its permissions");
    }
  }

  /** Cuts into lines; a backslash at the end of a line joins it to the next one. */
  private void lines(InputStream in) throws IOException {
    byte[] buffer = new byte[LONGEST_LINE];
    int length = 0;
    line = 1;
    int joined = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b != '\n') {
        if (length == LONGEST_LINE) {
          throw wrong("more than " + LONGEST_LINE + " bytes", "a shorter line");
        }
        buffer[length++] = (byte) b;
        continue;
      }
      if (length > 0 && buffer[length - 1] == '\r') {
        length--;
      }
      if (length > 0 && buffer[length - 1] == '\\') {
        buffer[length - 1] = ' ';
        joined++;
        continue;
      }
      statement(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
      length = 0;
      line += 1 + joined;
      joined = 0;
      if (line % 4096 < 2 && Thread.interrupted()) {
        throw new CancellationException("interrupted while reading " + file);
      }
    }
    statement(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
  }

  private void statement(String text) {
    int comment = text.indexOf('#');
    String trimmed = (comment < 0 ? text : text.substring(0, comment)).trim();
    if (trimmed.isEmpty()) {
      return;
    }
    String[] words = trimmed.split("\\s+", -1);
    switch (words[0]) {
      case "v" -> vertex(words);
      case "f", "fo" -> face(words);
      default -> {
        if (!SKIPPED.contains(words[0])) {
          throw wrong(
              "the statement \"" + shortened(words[0]) + "\"",
              "v, f or another statement about polygons");
        }
      }
    }
  }

  private void vertex(String[] words) {
    // x y z, then w or a colour, or both
    if (words.length < 4 || words.length > 8) {
      throw wrong((words.length - 1) + " numbers of a vertex", "x y z, w or a colour after them");
    }
    if (vertexCount == limits.maximalVertices()) {
      throw tooMany("vertices", limits.maximalVertices());
    }
    if (3 * vertexCount + 3 > vertices.length) {
      vertices = Arrays.copyOf(vertices, 2 * vertices.length);
    }
    double w = words.length == 5 || words.length == 8 ? number(words[4]) : 1;
    if (w == 0) {
      throw wrong("a vertex at infinity, w = 0", "a weight other than 0");
    }
    for (int k = 0; k < 3; k++) {
      vertices[3 * vertexCount + k] = number(words[k + 1]) / w;
    }
    vertexCount++;
  }

  private double number(String word) {
    try {
      double value = Double.parseDouble(word);
      if (Math.abs(value) <= 1e100) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong("\"" + shortened(word) + "\"", "a decimal number");
    }
    throw wrong("\"" + shortened(word) + "\"", "a number of size at most 1e100");
  }

  private void face(String[] words) {
    int corners = words.length - 1;
    if (corners < 3) {
      throw wrong(corners + " corners of a face", "at least three");
    }
    if (corners > limits.maximalCorners()) {
      throw tooMany("corners of a face", limits.maximalCorners());
    }
    int first = index(words[1]);
    int before = index(words[2]);
    for (int k = 3; k <= corners; k++) {
      int next = index(words[k]);
      if (triangleCount == limits.maximalTriangles()) {
        throw tooMany("triangles", limits.maximalTriangles());
      }
      if (3 * triangleCount + 3 > triangles.length) {
        triangles = Arrays.copyOf(triangles, 2 * triangles.length);
      }
      triangles[3 * triangleCount] = first;
      triangles[3 * triangleCount + 1] = before;
      triangles[3 * triangleCount + 2] = next;
      triangleCount++;
      before = next;
    }
  }

  /** The vertex of a corner such as {@code 7}, {@code 7/1}, {@code 7//3}, {@code -1/-1/-1}. */
  private int index(String corner) {
    int slash = corner.indexOf('/');
    String word = slash < 0 ? corner : corner.substring(0, slash);
    int index;
    try {
      index = Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw wrong("the corner \"" + shortened(corner) + "\"", "a vertex index");
    }
    int at = index > 0 ? index - 1 : vertexCount + index;
    if (index == 0 || at < 0 || at >= vertexCount) {
      throw wrong(
          "the vertex " + index,
          "1 … " + vertexCount + ", or −1 … −" + vertexCount + " counted backwards");
    }
    return at;
  }

  private static String shortened(String word) {
    return word.length() <= 24 ? word : word.substring(0, 24) + "…";
  }

  private InvalidInput wrong(String got, String expected) {
    return new InvalidInput(
        "line " + line + " of the OBJ file " + file,
        got,
        expected,
        "export the mesh as polygons again");
  }

  private LimitExceeded tooMany(String things, int most) {
    return new LimitExceeded(
        "line " + line + " of the OBJ file " + file,
        "more than " + most + " " + things,
        "at most " + most,
        "raise the limits or simplify the mesh");
  }
}
