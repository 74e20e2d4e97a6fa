package org.intertwiner.reptheory.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables as text, Markdown and LaTeX. */
final class CorrelationText {
  private static final String LETTERS = "ABETFGHI";
  private static final String MULLIKEN = "[12]?[" + LETTERS + "][0-9/]{0,6}[gu]?'{0,2}";

  /** Part, letter, index and primes of a symbol of Mulliken or of Schoenflies. */
  private static final Pattern LABEL = Pattern.compile("([12]?)([A-Z])([0-9a-z/]*)('*)");

  private CorrelationText() {}

  /**
   * Σ nᵢ labelᵢ, in the usual order of the names. Two conjugate rows ¹E and ²E that occur equally
   * often are written as E; likewise other letters.
   */
  static String sum(List<Long> multiplicities, List<IrrepLabel> labels) {
    Map<String, Long> terms = new LinkedHashMap<>();
    for (int i : order(labels)) {
      long n = multiplicities.get(i);
      String name = labels.get(i).name();
      Long other = name.matches("2[A-Z].*") ? terms.get("1" + name.substring(1)) : null;
      if (other != null && other == n) {
        terms.remove("1" + name.substring(1));
        terms.put(name.substring(1), n);
      } else if (n > 0) {
        terms.put(name, n);
      }
    }
    StringJoiner sum = new StringJoiner(" + ");
    sum.setEmptyValue("0");
    terms.forEach(
        (name, n) -> {
          // a name that begins with a digit is kept apart from its coefficient
          String times = Character.isDigit(name.charAt(0)) ? "x" : "";
          sum.add(n == 1 ? name : n + times + name);
        });
    return sum.toString();
  }

  /**
   * The places of the labels as tables show them: Mulliken symbols with g before u and ' before '',
   * then by letter and number; other names as they come.
   */
  static List<Integer> order(List<IrrepLabel> labels) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      places.add(i);
    }
    if (labels.stream().allMatch(l -> l.name().matches(MULLIKEN))) {
      places.sort(Comparator.comparing(i -> key(labels.get(i).name())));
    }
    return places;
  }

  private static String key(String name) {
    String letters = name.replaceAll("[0-9gu'/]", "");
    int rank = LETTERS.indexOf(letters.charAt(0));
    boolean lower = name.endsWith("u") || name.endsWith("''");
    String number = name.replaceAll("^[12]?[A-Z]", "").replaceAll("[^0-9]", "");
    String part = Character.isDigit(name.charAt(0)) ? name.substring(0, 1) : "0";
    boolean spin = name.contains("/");
    return (lower ? "1" : "0")
        + (spin ? "1" : "0")
        + rank
        + "0".repeat(6 - number.length())
        + number
        + part;
  }

  /** A head and a line for each row of the first table: its name and what it is in each group. */
  static List<List<String>> sums(List<CorrelationTable> fromTheFirst) {
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>();
    CorrelationTable first = fromTheFirst.get(0);
    head.add(first.large());
    fromTheFirst.forEach(t -> head.add(t.small()));
    lines.add(head);
    for (int r : order(first.rows())) {
      List<String> line = new ArrayList<>();
      line.add(first.rows().get(r).name());
      for (CorrelationTable table : fromTheFirst) {
        line.add(table.branch(r));
      }
      lines.add(line);
    }
    return lines;
  }

  /** A head of the columns' names and a line of multiplicities for each row. */
  static List<List<String>> matrix(CorrelationTable table) {
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>();
    head.add(table.large() + " ⊃ " + table.small());
    List<Integer> columns = order(table.columns());
    columns.forEach(c -> head.add(table.columns().get(c).name()));
    lines.add(head);
    for (int r : order(table.rows())) {
      List<String> line = new ArrayList<>();
      line.add(table.rows().get(r).name());
      for (int c : columns) {
        long n = table.multiplicities().get(r).get(c);
        line.add(n == 0 ? "" : Long.toString(n));
      }
      lines.add(line);
    }
    return lines;
  }

  /** Lines padded to columns, two blanks apart. */
  static String aligned(List<List<String>> lines) {
    int[] width = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < width.length; i++) {
        width[i] = Math.max(width[i], line.get(i).codePointCount(0, line.get(i).length()));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder padded = new StringBuilder();
      for (int i = 0; i < width.length; i++) {
        String cell = line.get(i);
        padded.append(cell).append(" ".repeat(width[i] - cell.codePointCount(0, cell.length())));
        padded.append("  ");
      }
      text.append(padded.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  static String markdown(List<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append("| ").append(String.join(" | ", lines.get(i))).append(" |\n");
      if (i == 0) {
        text.append("|---".repeat(lines.get(0).size())).append("|\n");
      }
    }
    return text.toString();
  }

  static String latex(List<List<String>> lines) {
    int columns = lines.get(0).size();
    StringBuilder text = new StringBuilder("\\begin{tabular}{l|" + "c".repeat(columns - 1) + "}\n");
    for (int i = 0; i < lines.size(); i++) {
      text.append(
          lines.get(i).stream().map(CorrelationText::latexName).collect(Collectors.joining(" & ")));
      text.append(i == 0 ? " \\\\ \\hline\n" : " \\\\\n");
    }
    return text.append("\\end{tabular}\n").toString();
  }

  /** A2g is $A_{2g}$, 1E' is ${}^{1}E'$, Oh ⊃ D4h is $O_{h} \supset D_{4h}$; numbers stay. */
  private static String latexName(String cell) {
    if (cell.matches("[0-9]*")) {
      return cell;
    }
    StringJoiner words = new StringJoiner(" ");
    for (String word : cell.split(" ", -1)) {
      words.add(word.equals("⊃") ? "\\supset" : latexWord(word));
    }
    return "$" + words + "$";
  }

  private static String latexWord(String word) {
    if (word.matches("(SO|O|SU)[0-9]")) {
      int letters = word.length() - 1;
      return "\\mathrm{" + word.substring(0, letters) + "}(" + word.charAt(letters) + ")";
    }
    Matcher label = LABEL.matcher(word);
    if (!label.matches()) {
      return word.matches("[0-9/]+[eo]?") || word.startsWith("[") ? word : "\\mathrm{" + word + "}";
    }
    String part = label.group(1).isEmpty() ? "" : "{}^{" + label.group(1) + "}";
    String sub = label.group(3).isEmpty() ? "" : "_{" + label.group(3) + "}";
    return part + label.group(2) + sub + label.group(4);
  }
}
