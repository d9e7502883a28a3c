#!/bin/sh
# Checks the package of a signed agreement without the portal that made it:
#
#   sh verify.sh [-k FINGERPRINT] [KEPT ...]
#
# FINGERPRINT is that of the network's log key, from its mails or from its address /keys.pem: without it the package
# vouches for itself. KEPT are files in which you kept checkpoints: mails saved as text, or the checkpoint.json of an earlier
# package. Prints OK, or FAILED and where. Needs openssl 3, jq and sha256sum; uses pdfsig (poppler-utils) if it is there.
set -u
LC_ALL=C
export LC_ALL

fail() {
  printf 'FAILED: %s.\n' "$1"
  exit 1
}
digest() { sha256sum | cut -d ' ' -f 1; }

# The bytes that a hexadecimal text on the input names.
bytes() {
  # shellcheck disable=SC2059
  printf "$(jq -Rrj '
    def digit: explode[0] | if . >= 97 then . - 87 else . - 48 end;
    def octal: "\\\(. / 64 | floor)\(. / 8 | floor | . % 8)\(. % 8)";
    . as $hex | range(0; length; 2) as $at | ($hex[$at:$at + 1] | digit) * 16 + ($hex[$at + 1:$at + 2] | digit) | octal')"
}

for tool in openssl jq sha256sum; do
  command -v "$tool" >/dev/null 2>&1 || fail "this machine has no $tool; install it (apt-get install $tool) and try again"
done

trusted=
if [ "${1-}" = "-k" ]; then
  trusted=$(printf '%s' "${2-}" | tr -d ': \n' | tr 'A-F' 'a-f')
  [ -n "$trusted" ] || fail "-k needs the fingerprint of the log key"
  shift 2
fi

folder=$(dirname "$0")
record=$folder/evidence.jsonl
for name in final.pdf signed-text.pdf terms.json revisions.jsonl evidence.jsonl reveal.json intents.jsonl consents.json passkeys.jsonl checkpoint.json checkpoint.sig log.pub.pem seal.crt.pem; do
  [ -f "$folder/$name" ] || fail "$name is missing"
done

# The record, line by line: each is the one RFC 8785 text of what it says, counts on, and holds the digest of the line before.
if [ "$(jq -cS . "$record" 2>/dev/null | digest)" != "$(digest <"$record")" ]; then
  number=1
  while IFS= read -r line && [ "$(printf '%s' "$line" | jq -cjS . 2>/dev/null)" = "$line" ]; do number=$((number + 1)); done <"$record"
  fail "line $number of the record is not written in the one way of RFC 8785, or the record ends otherwise than with it"
fi
newline='
'
hands=
count=0
before=0000000000000000000000000000000000000000000000000000000000000000
while IFS= read -r line && IFS= read -r link <&3; do
  [ "${link%% *}" = "[1,$count,\"$before\"]" ] || fail "line $((count + 1)) of the record does not follow from the line before it"
  # An attestation holds the digest of the lines that name whose hands signed the scan.
  case ${link#* } in
  scanned) hands= ;;
  named) hands=$hands$line$newline ;;
  "attested $(printf '%s' "$hands" | digest)") ;;
  attested*) fail "line $((count + 1)) of the record attests to other hands than those that were named" ;;
  esac
  before=$(printf '%s' "$line" | digest)
  count=$((count + 1))
done <"$record" 3<<END
$(jq -r '"\([.v, .seq, .prev]) \(if .type == "paper.scanned" then "scanned" elif .type == "paper.named" then "named"
  elif .type == "paper.attested" then "attested \(.handsSha256)" else "-" end)"' "$record" 2>/dev/null)
END
[ "$count" -gt 0 ] || fail "the record is empty"

# What the lines say together: one agreement, times in order, the text that was frozen and signed by every party, its file.
terms=$(digest <"$folder/terms.json")
pdf=$(digest <"$folder/final.pdf")
certificate=$(openssl x509 -in "$folder/seal.crt.pem" -outform DER 2>/dev/null | digest)
fault=$(jq -rs --arg terms "$terms" --arg pdf "$pdf" --arg certificate "$certificate" --slurpfile text "$folder/terms.json" '
  . as $lines
  | def place: "line \(. + 1) of the record";
  def order: range(1; length) | . as $at
    | if $lines[$at].agreement != $lines[0].agreement then "\($at | place) belongs to another agreement"
      elif $lines[$at].at < $lines[$at - 1].at then "\($at | place) is older than the line before it"
      else empty end;
  # Whoever was replaced by a deputy does nothing more for the party unless asked again, and nobody signs twice for one party.
  def people($line; $at):
    [$line.orgRef, $line.signatoryRef] as $person | [$line.orgRef, $line.deputyRef] as $deputy
    | if $line.type == "voided" then .people = [] | .replaced = []
      elif $line.type == "delegated" then
        if $line.termsSha256 != .frozen then .faults += ["\($at | place) names a deputy for a text that was not frozen"]
        elif .people | any(. == $person) then .faults += ["\($at | place) names a deputy for somebody who has signed"]
        elif $deputy == $person or (.people | any(. == $deputy)) then .faults += ["\($at | place) names a deputy who signs twice"]
        else .replaced = (.replaced - [$deputy]) + [$person] end
      elif ($line.type == "signed" or $line.type == "paper.named" or $line.type == "paper.attested")
        and (.replaced | any(. == $person))
      then .faults += ["\($at | place) is by somebody in whose place a deputy was asked"]
      elif $line.type == "signed" then
        if .people | any(. == $person) then .faults += ["\($at | place) is a second signature of one person for one party"]
        else .people += [$person] end
      else . end;
  def step($line; $at):
    if $line.type == "frozen" then .frozen = $line.termsSha256
    elif $line.type == "voided" then .frozen = null | .signed = [] | .scan = null
    elif $line.type == "signed" then
      .signed += [$line.orgRef]
      | if $line.termsSha256 != .frozen then .faults += ["\($at | place) is a signature on a text that was not frozen"] else . end
      | if .scan != null then .faults += ["\($at | place) is an electronic signature while a scan waited"] else . end
    elif $line.type == "paper.scanned" then
      if $line.termsSha256 != .frozen then .faults += ["\($at | place) is a scan of a text that was not frozen"]
      elif .scan != null or (.signed | length) > 0 then .faults += ["\($at | place) is a scan beside what was signed or waited already"]
      else . end
      | .scan = $line | .hands = [] | .attested = []
    elif $line.type == "paper.refused" then .scan = null
    elif $line.type == "paper.named" or $line.type == "paper.attested" then
      if $line.termsSha256 != .frozen or .scan == null or $line.scanSha256 != .scan.scanSha256
      then .faults += ["\($at | place) speaks of paper that did not wait"] else . end
      | if $line.type == "paper.attested" then .attested += [$line.orgRef]
        elif (.attested | length) > 0 then .faults += ["\($at | place) names a hand after a party had attested to others"]
        else .hands += [$line.orgRef] end
    elif $line.type == "checkpoint" and $line.termsSha256 != $terms then
      .faults += ["\($at | place) puts another text in force than terms.json"]
    elif $line.type == "sealed" then .sealed = $line
    elif $line.type | startswith("paper.") then .faults += ["\($at | place) says something of paper that this program does not know"]
    else . end;
  (reduce range(0; length) as $at ({ frozen: null, signed: [], people: [], replaced: [], scan: null, hands: [], attested: [], sealed: null, faults: [] };
      people($lines[$at]; $at) | step($lines[$at]; $at))) as $sum
  | [$text[0].sections.parties.parties[]?.memberId] as $parties
  | [ order,
      $sum.faults[],
      (if $sum.frozen != $terms then "terms.json is not the text that was frozen" else empty end),
      (if ($parties | length) == 0 then "terms.json names no parties" else empty end),
      (if $sum.scan == null then (if ($parties - $sum.signed | length) > 0 then "a party has not signed" else empty end)
       elif ($parties - $sum.hands | length) > 0 then "a party has not signed by hand"
       elif ($parties - $sum.attested | length) > 0 then "a party has not attested to the scan"
       else empty end),
      (if $sum.sealed == null then "the record says of no sealed file"
       elif $sum.sealed.pdfSha256 != $pdf then "final.pdf is not the file that was sealed"
       elif $sum.sealed.certificateSha256 != $certificate then "seal.crt.pem is not the certificate of the seal"
       else empty end) ]
  | first // ""' "$record" 2>/dev/null) || fail "the record or terms.json cannot be read"
[ -z "$fault" ] || fail "$fault"

# Every text that was handed over, in its order: the record names each, with the one before it, and the last is the signed one.
[ "$(while IFS= read -r line; do printf '%s\n' "$line"; done <"$folder/revisions.jsonl" | digest)" = "$(digest <"$folder/revisions.jsonl")" ] ||
  fail "revisions.jsonl holds bytes that belong to no line, or its last line is cut off"
texts=$(while IFS= read -r line; do printf '%s' "$line" | digest; done <"$folder/revisions.jsonl")
fault=$(jq -rs --arg texts "$texts" --arg terms "$terms" '
  [.[] | select(.type == "proposed")] as $named
  | ($texts | split("\n")) as $here
  | [ (if ($here | length) != ($named | length)
       then "revisions.jsonl holds \($here | length) texts, and the record says that \($named | length) were handed over" else empty end),
      (range(0; $named | length) as $at | $named[$at]
        | if .termsSha256 != $here[$at] then "line \($at + 1) of revisions.jsonl is not the text that was handed over as version \(.version)"
          elif .previousSha256 != (if $at == 0 then "" else $named[$at - 1].termsSha256 end)
          then "the record names another text before version \(.version) than the one that was"
          else empty end),
      (if $here[-1] != $terms then "the last text that was handed over is not terms.json" else empty end) ]
  | first // ""' "$record" 2>/dev/null) || fail "the record cannot be read"
[ -z "$fault" ] || fail "$fault"

# The file that lay before those who signed the text that holds.
lay="$(digest <"$folder/signed-text.pdf") $(($(wc -c <"$folder/signed-text.pdf")))"
acts=$(jq -rs '(map(.type) | rindex("voided") // -1) as $since | .[$since + 1:][]
  | select(.type == "signed" or .type == "paper.attested") | "\(.pdfSha256) \(.pdfLength)"' "$record" | sort -u)
[ "$acts" = "$lay" ] || fail "signed-text.pdf is not the file that lay before those who signed"

# What was said on the way to the text, as it was frozen with it.
said=$(jq -rs 'map(select(.type == "frozen")) | last | .recordSha256 // ""' "$record")
if [ -n "$said" ]; then
  [ -f "$folder/negotiation.json" ] || fail "negotiation.json is missing"
  [ "$(digest <"$folder/negotiation.json")" = "$said" ] ||
    fail "negotiation.json is not what was said on the way to the text that was frozen"
elif [ -f "$folder/negotiation.json" ]; then
  fail "negotiation.json is here, and the record names none"
fi

# The scan of the paper, where it was signed by hand: the one to which the parties attested, and no other.
scan=$(jq -rs 'map(select(.type == "paper.scanned" or .type == "paper.refused" or .type == "voided")) | last
  | if . != null and .type == "paper.scanned" then .scanSha256 else "" end' "$record")
scans=0
for file in "$folder"/scan.*; do
  [ -f "$file" ] || continue
  scans=$((scans + 1))
  [ "$(digest <"$file")" = "$scan" ] || fail "$(basename "$file") is not a scan to which the parties attested"
done
[ -z "$scan" ] || [ "$scans" -eq 1 ] || fail "the scan to which the parties attested is missing"

# What each signatory was about to sign, or to attest to: the line names it by its digest.
intents=$(while IFS= read -r line; do printf '%s' "$line" | digest; done <"$folder/intents.jsonl")
[ "$intents" = "$(jq -r 'select(.type == "signed" or .type == "paper.attested") | .intentSha256 // empty' "$record")" ] &&
  [ "$(jq -cS . "$folder/intents.jsonl" 2>/dev/null | digest)" = "$(digest <"$folder/intents.jsonl")" ] ||
  fail "intents.jsonl does not hold exactly what the signatures of the record name"
other=$(jq -rn --slurpfile lines "$record" --slurpfile intents "$folder/intents.jsonl" '
  def said: [.agreement, .version, .termsSha256, .pdfSha256, .pdfLength, .consentSha256, .capacity];
  [$lines[] | select((.type == "signed" or .type == "paper.attested") and .intentSha256)] as $named
  | range(0; $named | length) as $at | $named[$at] as $line | $intents[$at] as $intent
  | if ($intent | said) == ($line | said) and ($intent | said | all(. != null))
      and [$intent.signatory, $intent.org] == [$line.signatoryRef, $line.orgRef]
      and ([$intent.act, $intent.scanSha256, $intent.handsSha256]
        == if $line.type == "signed" then [null, null, null] else ["attest_scan", $line.scanSha256, $line.handsSha256] end)
    then empty else $line.seq + 1 end' 2>/dev/null | head -n 1) || fail "intents.jsonl cannot be read"
[ -z "$other" ] || fail "what was about to be signed at line $other of the record is not what that line says"

# What each signatory was told before: the intents name it by its digest.
[ "$(jq -cjS . "$folder/consents.json" 2>/dev/null | digest)" = "$(digest <"$folder/consents.json")" ] ||
  fail "consents.json is not written in the one way of RFC 8785"
told=$(
  at=0
  while [ "$at" -lt "$(jq -r length "$folder/consents.json")" ]; do
    jq -j --argjson at "$at" '.[$at]' "$folder/consents.json" | digest
    at=$((at + 1))
  done | sort
)
[ "$told" = "$(jq -r .consentSha256 "$folder/intents.jsonl" | sort -u)" ] ||
  fail "consents.json does not hold exactly what the signatories were told"

# What a passkey signed: the line of the signature names key and answer, and the answer is to the intent of that line.
[ "$(jq -cS 'if keys == ["assertion", "authenticatorData", "clientData", "intentSha256", "publicKey"] then . else error("shape") end' "$folder/passkeys.jsonl" 2>/dev/null | digest)" = "$(digest <"$folder/passkeys.jsonl")" ] ||
  fail "passkeys.jsonl is not written in the one way of RFC 8785"
own=$(mktemp -d) || fail "there is no room for a few small files"
trap 'rm -r "$own"' EXIT
: >"$own/named"
while IFS= read -r line; do
  for part in publicKey authenticatorData clientData assertion; do
    printf '%s' "$line" | jq -r ".$part | strings" 2>/dev/null | grep -Ex '([0-9a-f]{2})+' | tr -d '\n' | bytes >"$own/$part"
  done
  intent=$(printf '%s' "$line" | jq -r '.intentSha256 | strings' 2>/dev/null | grep -Ex '[0-9a-f]{64}')
  printf '%s %s %s\n' "$intent" "$(digest <"$own/publicKey")" "$(digest <"$own/assertion")" >>"$own/named"
  challenge=$(printf '%s' "$intent" | bytes | openssl base64 -A | tr '+/' '-_' | tr -d '=')
  [ "$(jq -r '"\(.type) \(.challenge)"' "$own/clientData" 2>/dev/null)" = "webauthn.get $challenge" ] ||
    fail "a passkey's answer is not to what the signatory was about to sign"
  host=$(jq -r '.origin | sub("^https?://"; "") | sub("[:/].*$"; "")' "$own/clientData" | tr -d '\n' | digest)
  said=$(printf '%s' "$line" | jq -r .authenticatorData)
  # After the digest of the host a byte of flags: 1, somebody was there; 4, and showed the device who they are.
  case $said in "$host"?[57df]*) ;; *) fail "a passkey's answer was given elsewhere, or to nobody in particular" ;; esac
  # A COSE key (RFC 9053) holds the same numbers as the form that openssl reads: ES256, EdDSA, RS256.
  cose=$(printf '%s' "$line" | jq -r .publicKey)
  how="-digest sha256"
  case $cose in
  a5010203262001215820*) spki=3059301306072a8648ce3d020106082a8648ce3d03010703420004$(printf '%s' "$cose" | cut -c 21-84,91-154) ;;
  a4010103272006215820*) spki=302a300506032b6570032100$(printf '%s' "$cose" | cut -c 21-84) how= ;;
  a401030339010020590100*2143010001)
    spki=30820122300d06092a864886f70d01010105000382010f003082010a0282010100$(printf '%s' "$cose" | cut -c 23-534)0203010001
    ;;
  *) fail "a passkey's key is of a kind that this program does not know" ;;
  esac
  printf '%s' "$spki" | bytes >"$own/key"
  { cat "$own/authenticatorData"; digest <"$own/clientData" | tr -d '\n' | bytes; } >"$own/signed"
  # shellcheck disable=SC2086
  openssl pkeyutl -verify -pubin -keyform DER -inkey "$own/key" -rawin $how -in "$own/signed" \
    -sigfile "$own/assertion" >/dev/null 2>&1 || fail "a passkey's answer does not hold"
done <"$folder/passkeys.jsonl"
[ "$(cat "$own/named")" = "$(jq -r 'select(.authMethods == "passkey") | "\(.intentSha256) \(.publicKeySha256) \(.assertionSha256)"' "$record")" ] ||
  fail "passkeys.jsonl does not hold exactly what the signatures by passkey name"

# What is shown of persons: every value is the one to which its line commits, by SHA-256 of salt and value.
[ "$(jq -cjS . "$folder/reveal.json" 2>/dev/null | digest)" = "$(digest <"$folder/reveal.json")" ] ||
  fail "reveal.json is not written in the one way of RFC 8785"
[ "$(jq -r length "$folder/reveal.json" 2>/dev/null)" = "$count" ] || fail "reveal.json has not one place for each line"
shown=$(jq -rs --slurpfile reveal "$folder/reveal.json" '
  . as $lines
  | $reveal[0] | to_entries[] | .key as $at | .value | to_entries[]
  | if (.key | test("^[A-Za-z0-9]+$")) and (.value | keys) == ["salt", "value"]
      and (.value.salt | test("^[0-9a-f]{64}$")) and (.value.value | type) == "string"
    then "\($at) \(.key) \(.value.salt) \($lines[$at][.key + "Commit"])" else error("shape") end
  ' "$record" 2>/dev/null) || fail "reveal.json cannot be read"
while read -r at name salt commitment; do
  [ -n "$at" ] || continue
  found=$({
    printf '%s' "$salt" | bytes
    jq -j --argjson at "$at" --arg name "$name" '.[$at][$name].value' "$folder/reveal.json"
  } | digest)
  [ "$commitment" = "$found" ] ||
    fail "the value \"$name\" beside line $((at + 1)) is not the one to which the line commits"
done <<END
$shown
END

# The checkpoint: the network's signature under the digest of the last line.
checkpoint=$folder/checkpoint.json
reference=$(head -n 1 "$record" | jq -r .agreement)
[ "$(jq -r '"\(.v) \(.agreement) \(.seq) \(.head) \(keys | length)"' "$checkpoint" 2>/dev/null)" = \
  "1 $reference $((count - 1)) $before 5" ] || fail "checkpoint.json is not about the last line of the record"
openssl pkeyutl -verify -pubin -inkey "$folder/log.pub.pem" -rawin -in "$checkpoint" \
  -sigfile "$folder/checkpoint.sig" >/dev/null 2>&1 || fail "the signature under checkpoint.json does not hold"
key=$(openssl pkey -pubin -in "$folder/log.pub.pem" -outform DER 2>/dev/null | digest)
[ -z "$trusted" ] || [ "$trusted" = "$key" ] || fail "log.pub.pem is not the key whose fingerprint you gave"

# What you kept: each checkpoint must be about a line that stands here as it was then.
for kept in "$@"; do
  # A mail as it travels breaks long lines with a sign at their end (quoted-printable).
  texts=$(tr -d '\r' <"$kept" 2>/dev/null | sed -e :a -e '/=$/{' -e N -e 's/=\n//' -e ta -e '}' |
    sed -n 's/.*\({"agreement":"[^"}]*","at":"[^"}]*","head":"[0-9a-f]*","seq":[0-9]*,"v":1}\).*/\1/p')
  [ -n "$texts" ] || fail "there is no checkpoint in $kept"
  while IFS= read -r text; do
    [ "$(printf '%s' "$text" | jq -r .agreement)" = "$reference" ] || fail "$kept is about another agreement"
    seq=$(printf '%s' "$text" | jq -r .seq)
    [ "$seq" -lt "$count" ] || fail "the record ends before line $((seq + 1)), of which $kept says that it was there"
    line=$(sed -n "$((seq + 1))p" "$record")
    [ "$(printf '%s' "$line" | digest)" = "$(printf '%s' "$text" | jq -r .head)" ] ||
      fail "the record is not the one of $kept: line $((seq + 1)) or one before it was written anew"
  done <<END
$texts
END
done

# The seal of the file, as another program sees it.
if command -v pdfsig >/dev/null 2>&1; then
  seal=$(pdfsig "$folder/final.pdf" 2>/dev/null)
  case $seal in *"Signature is Valid"*) ;; *) fail "pdfsig does not find the seal of final.pdf valid" ;; esac
  case $seal in *"Total document signed"*) ;; *) fail "pdfsig finds more in final.pdf than its seal covers" ;; esac
else
  echo "There is no pdfsig here: final.pdf was held against the record by its digest alone."
fi

echo "Agreement $reference, $count lines. Log key (SHA-256): $key"
[ -n "$trusted" ] || echo "Compare this fingerprint with the one in your mails and at the network's address /keys.pem."
[ $# -gt 0 ] || echo "You gave no checkpoint of your own: only one shows that the network has not written all of this anew."
echo OK
