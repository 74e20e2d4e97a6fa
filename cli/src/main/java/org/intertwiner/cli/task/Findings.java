package org.intertwiner.cli.task;

import java.util.List;
import java.util.Map;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.report.LineChart;
import org.intertwiner.cli.request.TextTable;

/**
 * What a task found, for people, programs and eyes.
 *
 * @param lines what stands above the table, one sentence a line
 * @param table the main table
 * @param json the fields of the JSON object
 * @param charts pictures by name
 */
record Findings(
    List<String> lines, TextTable table, Json.Content json, Map<String, LineChart> charts) {
  Findings {
    lines = List.copyOf(lines);
  }
}
