# What jq defines and the library leaves out.

def IN(values): any(values == .; .);
def IN(source; values): any(source == values; .);
def INDEX(stream; key): reduce stream as $row ({}; .[$row | key | tostring] = $row);
def INDEX(key): INDEX(.[]; key);
def leaf_paths: paths(scalars);

def replaced($old; $new): . / $old | join($new);
def row(text):
  [.[]
    | if type == "string" then text
      elif . == null then ""
      elif type == "array" or type == "object" then error("an \(type) does not fit into a cell")
      else tostring
      end];

def @csv: row("\"" + replaced("\""; "\"\"") + "\"") | join(",");
def @tsv:
  row(replaced("\\"; "\\\\") | replaced("\t"; "\\t") | replaced("\n"; "\\n") | replaced("\r"; "\\r"))
  | join("\t");
