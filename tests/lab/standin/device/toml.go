// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: 2026 EdgeMend contributors

package device

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// tomlTable is what one table of a file holds: string, int64, bool, []interface{} or tomlTable.
type tomlTable map[string]interface{}

// tomlError prints like the product's parser: position, the line itself, a marker.
type tomlError struct {
	line, column, width int
	text, reason        string
}

func (e *tomlError) Error() string {
	number := strconv.Itoa(e.line)
	gap := strings.Repeat(" ", len(number))
	return fmt.Sprintf("TOML parse error at line %d, column %d\n%s |\n%s | %s\n%s | %s%s\n%s\n",
		e.line, e.column, gap, number, e.text, gap, strings.Repeat(" ", e.column-1), strings.Repeat("^", e.width), e.reason)
}

type tomlParser struct {
	lines []string
	line  int
	rest  string
}

func parseToml(text string) (tomlTable, *tomlError) {
	text = strings.TrimPrefix(text, "\ufeff")
	parser := &tomlParser{lines: strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")}
	root := tomlTable{}
	current := root
	for parser.line = 0; parser.line < len(parser.lines); parser.line++ {
		parser.rest = strings.TrimLeft(parser.lines[parser.line], " \t")
		if parser.rest == "" || parser.rest[0] == '#' {
			continue
		}
		if parser.rest[0] == '[' {
			next, failure := parser.header(root)
			if failure != nil {
				return nil, failure
			}
			current = next
			continue
		}
		if failure := parser.pair(current); failure != nil {
			return nil, failure
		}
		if failure := parser.endOfLine(); failure != nil {
			return nil, failure
		}
	}
	return root, nil
}

func (p *tomlParser) fail(width int, reason string) *tomlError {
	text := p.lines[p.line]
	return &tomlError{p.line + 1, utf8.RuneCountInString(text) - utf8.RuneCountInString(p.rest) + 1, width, text, reason}
}

func (p *tomlParser) skipBlanks() { p.rest = strings.TrimLeft(p.rest, " \t") }

func (p *tomlParser) endOfLine() *tomlError {
	p.skipBlanks()
	if p.rest == "" || p.rest[0] == '#' {
		return nil
	}
	return p.fail(1, "unexpected key or value, expected newline, `#`")
}

func (p *tomlParser) header(root tomlTable) (tomlTable, *tomlError) {
	list := strings.HasPrefix(p.rest, "[[")
	p.rest = strings.TrimPrefix(strings.TrimPrefix(p.rest, "["), "[")
	keys, failure := p.keys()
	if failure != nil {
		return nil, failure
	}
	closing := "]"
	if list {
		closing = "]]"
	}
	if !strings.HasPrefix(p.rest, closing) {
		return nil, p.fail(1, "unclosed table, expected `"+closing+"`")
	}
	p.rest = p.rest[len(closing):]
	if failure := p.endOfLine(); failure != nil {
		return nil, failure
	}
	return descend(root, keys, list), nil
}

func descend(table tomlTable, keys []string, list bool) tomlTable {
	for i, key := range keys {
		if list && i == len(keys)-1 {
			items, _ := table[key].([]interface{})
			next := tomlTable{}
			table[key] = append(items, next)
			return next
		}
		table = child(table, key)
	}
	return table
}

func child(table tomlTable, key string) tomlTable {
	switch value := table[key].(type) {
	case tomlTable:
		return value
	case []interface{}:
		if len(value) > 0 {
			if last, ok := value[len(value)-1].(tomlTable); ok {
				return last
			}
		}
	}
	next := tomlTable{}
	table[key] = next
	return next
}

func (p *tomlParser) keys() ([]string, *tomlError) {
	keys := []string{}
	for {
		p.skipBlanks()
		if p.rest != "" && (p.rest[0] == '"' || p.rest[0] == '\'') {
			text, failure := p.quoted()
			if failure != nil {
				return nil, failure
			}
			keys = append(keys, text)
		} else {
			end := 0
			for end < len(p.rest) && isBareKey(p.rest[end]) {
				end++
			}
			if end == 0 {
				return nil, p.fail(1, "invalid key")
			}
			keys = append(keys, p.rest[:end])
			p.rest = p.rest[end:]
		}
		p.skipBlanks()
		if !strings.HasPrefix(p.rest, ".") {
			return keys, nil
		}
		p.rest = p.rest[1:]
	}
}

func isBareKey(c byte) bool {
	return c == '_' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
}

func (p *tomlParser) pair(table tomlTable) *tomlError {
	keys, failure := p.keys()
	if failure != nil {
		return failure
	}
	if !strings.HasPrefix(p.rest, "=") {
		return p.fail(1, "key with no value, expected `=`")
	}
	p.rest = p.rest[1:]
	value, failure := p.value()
	if failure != nil {
		return failure
	}
	last := len(keys) - 1
	table = descend(table, keys[:last], false)
	if _, taken := table[keys[last]]; taken {
		return p.fail(1, "duplicate key")
	}
	table[keys[last]] = value
	return nil
}

func (p *tomlParser) value() (interface{}, *tomlError) {
	p.skipBlanks()
	if p.rest == "" {
		return nil, p.fail(1, "string values must be quoted, expected literal string")
	}
	switch p.rest[0] {
	case '"', '\'':
		return p.quoted()
	case '[':
		return p.array()
	case '{':
		return p.inlineTable()
	}
	end := strings.IndexAny(p.rest, ",]}# \t")
	if end < 0 {
		end = len(p.rest)
	}
	word := p.rest[:end]
	if word == "true" || word == "false" {
		p.rest = p.rest[end:]
		return word == "true", nil
	}
	if number, err := strconv.ParseInt(strings.ReplaceAll(word, "_", ""), 0, 64); err == nil {
		p.rest = p.rest[end:]
		return number, nil
	}
	return nil, p.fail(len(word), "string values must be quoted, expected literal string")
}

func (p *tomlParser) quoted() (string, *tomlError) {
	quote := p.rest[0]
	for i := 1; i < len(p.rest); i++ {
		if p.rest[i] == '\\' && quote == '"' {
			i++
			continue
		}
		if p.rest[i] != quote {
			continue
		}
		raw := p.rest[1:i]
		if quote == '"' {
			plain, err := strconv.Unquote(p.rest[:i+1])
			if err != nil {
				return "", p.fail(i+1, "invalid basic string")
			}
			raw = plain
		}
		p.rest = p.rest[i+1:]
		return raw, nil
	}
	return "", p.fail(len(p.rest), "invalid basic string, expected `\"`")
}

// nextItem skips blanks, comments and line ends inside an array.
func (p *tomlParser) nextItem() bool {
	for {
		p.skipBlanks()
		if p.rest != "" && p.rest[0] != '#' {
			return true
		}
		if p.line+1 >= len(p.lines) {
			return false
		}
		p.line++
		p.rest = p.lines[p.line]
	}
}

func (p *tomlParser) array() (interface{}, *tomlError) {
	items := []interface{}{}
	p.rest = p.rest[1:]
	for {
		if !p.nextItem() {
			return nil, p.fail(1, "unclosed array, expected `]`")
		}
		if p.rest[0] == ']' {
			p.rest = p.rest[1:]
			return items, nil
		}
		item, failure := p.value()
		if failure != nil {
			return nil, failure
		}
		items = append(items, item)
		if p.nextItem() && p.rest[0] == ',' {
			p.rest = p.rest[1:]
		}
	}
}

func (p *tomlParser) inlineTable() (interface{}, *tomlError) {
	table := tomlTable{}
	p.rest = p.rest[1:]
	for {
		p.skipBlanks()
		if p.rest == "" {
			return nil, p.fail(1, "unclosed inline table, expected `}`")
		}
		if p.rest[0] == '}' {
			p.rest = p.rest[1:]
			return table, nil
		}
		if failure := p.pair(table); failure != nil {
			return nil, failure
		}
		p.skipBlanks()
		if strings.HasPrefix(p.rest, ",") {
			p.rest = p.rest[1:]
		}
	}
}

// at walks to a value; the second result tells whether it is there.
func (t tomlTable) at(keys ...string) (interface{}, bool) {
	var value interface{} = t
	for _, key := range keys {
		table, ok := value.(tomlTable)
		if !ok {
			return nil, false
		}
		if value, ok = table[key]; !ok {
			return nil, false
		}
	}
	return value, true
}

func (t tomlTable) text(keys ...string) string {
	value, _ := t.at(keys...)
	text, _ := value.(string)
	return text
}
