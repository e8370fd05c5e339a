// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/formula.h"

#include "base/nearest_name.h"
#include "base/number_text.h"
#include "base/text.h"
#include "prepare/formula_functions.h"
#include "prepare/formula_rename.h"
#include "prepare/sentences.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
constexpr std::string_view whereWord = " where ";
constexpr std::string_view fromWord = " from ";

bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isPlainName(std::string_view name) {
    return !name.empty() && isNameStart(name.front()) && isValidUtf8(name) &&
           std::all_of(name.begin(), name.end(), [](char c) { return isNameStart(c) || isDigit(c); });
}

std::string quotedPart(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + '"';
}

/// A name inside brackets, in quotes where it could be taken for something else.
std::string bracketedName(std::string_view name) {
    const bool isClear = !name.empty() && trimmed(name).size() == name.size() &&
                         name.find_first_of("[]\"=") == std::string_view::npos &&
                         name.find(whereWord) == std::string_view::npos &&
                         name.find(fromWord) == std::string_view::npos;
    return isClear ? std::string(name) : quotedPart(name);
}

/// Recursive descent; every level of the grammar is one function.
class FormulaReader {
public:
    /// A quantity in brackets, and where it stands in the text.
    struct Bracketed {
        std::size_t begin;
        std::size_t end;
        Quantity quantity;
    };

    explicit FormulaReader(std::string_view text) : m_text(text) {}

    /// In the order of the text, once it has been read.
    const std::vector<Bracketed>& inBrackets() const { return m_bracketed; }

    Result<FormulaNode> read() {
        auto node = sum();
        if (!node)
            return node;
        skipBlanks();
        if (m_at < m_text.size())
            return problem(m_text[m_at] == ')' ? prepare_sentences::parenthesisTooMany
                                               : prepare_sentences::operatorIsMissing);
        return node;
    }

private:
    Result<FormulaNode> sum() {
        return chain({{'+', Operation::Add}, {'-', Operation::Subtract}}, &FormulaReader::product);
    }
    Result<FormulaNode> product() {
        return chain({{'*', Operation::Multiply}, {'/', Operation::Divide}}, &FormulaReader::negated);
    }

    /// Operands of one rank, taken from left to right.
    Result<FormulaNode> chain(std::initializer_list<std::pair<char, Operation>> operators,
                              Result<FormulaNode> (FormulaReader::*operand)()) {
        auto left = (this->*operand)();
        while (left) {
            const auto sign = peek();
            const auto* found = std::find_if(operators.begin(), operators.end(),
                                             [sign](const auto& one) { return one.first == sign; });
            if (found == operators.end())
                break;
            take(sign);
            auto right = (this->*operand)();
            if (!right)
                return right;
            FormulaNode node{found->second};
            node.of.push_back(*std::move(left));
            node.of.push_back(*std::move(right));
            left = std::move(node);
            if (++m_nodes > longestFormula)
                return tooDeep();
        }
        return left;
    }

    Result<FormulaNode> negated() {
        if (!take('-'))
            return power();
        if (++m_depth > deepestFormula)
            return tooDeep();
        auto of = negated();
        --m_depth;
        if (!of)
            return of;
        FormulaNode node{Operation::Negate};
        node.of.push_back(*std::move(of));
        return node;
    }

    Result<FormulaNode> power() {
        auto base = atom();
        if (!base || !take('^'))
            return base;
        if (++m_depth > deepestFormula)
            return tooDeep();
        auto exponent = negated(); // 2^3^2 is 2^(3^2)
        --m_depth;
        if (!exponent)
            return exponent;
        FormulaNode node{Operation::Power};
        node.of.push_back(*std::move(base));
        node.of.push_back(*std::move(exponent));
        return node;
    }

    Result<FormulaNode> atom() {
        const char next = peek();
        if (next == '(')
            return parenthesised();
        if (next == '[')
            return bracketed();
        if (isDigit(next) || next == '.')
            return number();
        if (isNameStart(next))
            return named();
        return problem(next == '\0' ? prepare_sentences::operandIsMissingAtEnd
                                    : prepare_sentences::operandIsMissing);
    }

    Result<FormulaNode> parenthesised() {
        if (++m_depth > deepestFormula)
            return tooDeep();
        take('(');
        auto inner = sum();
        --m_depth;
        if (inner && !take(')'))
            return problem(prepare_sentences::closingParenthesisIsMissing);
        return inner;
    }

    Result<FormulaNode> number() {
        const auto begin = m_at;
        while (m_at < m_text.size() && (isDigit(m_text[m_at]) || m_text[m_at] == '.'))
            ++m_at;
        if (m_at + 1 < m_text.size() && (m_text[m_at] == 'e' || m_text[m_at] == 'E') &&
            (isDigit(m_text[m_at + 1]) || m_text[m_at + 1] == '-'))
            for (m_at += 2; m_at < m_text.size() && isDigit(m_text[m_at]);)
                ++m_at;
        const auto value = parseNumber(m_text.substr(begin, m_at - begin));
        if (!value)
            return problem(prepare_sentences::isNotANumber);
        FormulaNode node{Operation::Number};
        node.number = *value;
        return node;
    }

    Result<FormulaNode> named() {
        const auto begin = m_at;
        while (m_at < m_text.size() && (isNameStart(m_text[m_at]) || isDigit(m_text[m_at])))
            ++m_at;
        const auto name = m_text.substr(begin, m_at - begin);
        if (peek() == '(')
            return call(name);
        FormulaNode node{Operation::Quantity};
        node.quantity.column = name;
        return node;
    }

    Result<FormulaNode> call(std::string_view name) {
        const auto word = lowered(name);
        const auto* known = std::find_if(knownFunctions.begin(), knownFunctions.end(),
                                         [&word](const auto& one) { return one.name == word; });
        if (known == knownFunctions.end()) {
            std::vector<std::string> names;
            for (const auto& one : knownFunctions)
                names.emplace_back(one.name);
            return fail(prepare_sentences::formulaUnknownFunction(inQuotes(name), suggestion(word, names)));
        }
        if (++m_depth > deepestFormula)
            return tooDeep();
        take('(');
        FormulaNode node{Operation::Call};
        node.function = known->function;
        do {
            auto argument = sum();
            if (!argument)
                return argument;
            node.of.push_back(*std::move(argument));
        } while (take(','));
        --m_depth;
        if (!take(')'))
            return problem(prepare_sentences::closingParenthesisIsMissing);
        if (node.of.size() < known->fewest || node.of.size() > known->most)
            return problem(prepare_sentences::functionIsWritten(known->form));
        const bool isCounted = node.function == Function::Lag || node.function == Function::Round;
        if (isCounted && node.of.size() == 2 && node.of[1].operation != Operation::Number)
            return problem(prepare_sentences::secondPartIsPlain(known->form));
        return node;
    }

    Result<FormulaNode> bracketed() {
        const auto begin = m_at;
        take('[');
        FormulaNode node{Operation::Quantity};
        const bool isQuoted = peek() == '"';
        if (!namePart(node.quantity.column))
            return problem(prepare_sentences::columnNameIsMissing);
        skipBlanks();
        if (!isQuoted) {
            splitDataset(node.quantity);
        } else if (m_text.substr(m_at).starts_with(trimmed(fromWord))) {
            m_at += trimmed(fromWord).size();
            if (!namePart(node.quantity.dataset))
                return problem(prepare_sentences::datasetNameIsMissing);
            skipBlanks();
        }
        if (m_text.substr(m_at).starts_with("where ")) {
            m_at += 6;
            if (!namePart(node.quantity.along) || !take('='))
                return problem(prepare_sentences::whereIsWritten);
            if (!namePart(node.quantity.item))
                return problem(prepare_sentences::cellIsMissing);
        }
        if (!take(']'))
            return problem(prepare_sentences::closingBracketIsMissing);
        m_bracketed.push_back({begin, m_at, node.quantity});
        return node;
    }

    /// "population from owid/population": what follows the last “from” is a dataset if it is written like
    /// one.
    static void splitDataset(Quantity& quantity) {
        const auto at = quantity.column.rfind(fromWord);
        if (at == std::string::npos)
            return;
        auto id = trimmed(std::string_view(quantity.column).substr(at + fromWord.size()));
        const bool isQuoted = id.size() > 2 && id.starts_with('"') && id.ends_with('"');
        if (isQuoted)
            id = id.substr(1, id.size() - 2);
        if (!isQuoted && (id.find('/') == std::string_view::npos || id.find(' ') != std::string_view::npos))
            return;
        quantity.dataset = id;
        quantity.column = std::string(trimmed(std::string_view(quantity.column).substr(0, at)));
    }

    /// A name in quotes, or all up to " where ", = or ].
    bool namePart(std::string& name) {
        skipBlanks();
        if (peek() == '"') {
            for (++m_at; m_at < m_text.size(); ++m_at) {
                if (m_text[m_at] == '"' && (m_at + 1 == m_text.size() || m_text[m_at + 1] != '"'))
                    break;
                m_at += m_text[m_at] == '"' ? 1U : 0U;
                name += m_text[m_at];
            }
            return take('"') && !name.empty();
        }
        const auto rest = m_text.substr(m_at);
        const auto end = std::min({rest.size(), rest.find(']'), rest.find('='), rest.find(whereWord)});
        name = trimmed(rest.substr(0, end));
        m_at += end;
        return !name.empty();
    }

    void skipBlanks() {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n'))
            ++m_at;
    }

    /// The next character that is no blank. Signs that are typeset count as those of the keyboard.
    char peek() {
        skipBlanks();
        if (m_at >= m_text.size())
            return '\0';
        for (const auto& [sign, plain] : {std::pair{"−", '-'}, std::pair{"×", '*'}, std::pair{"÷", '/'}}) {
            if (m_text.substr(m_at).starts_with(sign))
                return plain;
        }
        return m_text[m_at];
    }

    bool take(char wanted) {
        if (peek() != wanted)
            return false;
        const auto bytes = static_cast<unsigned char>(m_text[m_at]);
        m_at += bytes < 0x80 ? 1U : (bytes < 0xE0 ? 2U : 3U);
        return true;
    }

    tl::unexpected<Error> problem(std::string_view what) const {
        return fail(prepare_sentences::formulaSyntax(what, m_at + 1));
    }

    static tl::unexpected<Error> tooDeep() { return fail(prepare_sentences::formulaTooDeep(deepestFormula)); }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_nodes = 0;
    int m_depth = 0;
    std::vector<Bracketed> m_bracketed;
};

void addQuantities(const FormulaNode& node, std::vector<Quantity>& found) {
    if (node.operation == Operation::Quantity &&
        std::find(found.begin(), found.end(), node.quantity) == found.end())
        found.push_back(node.quantity);
    for (const auto& part : node.of)
        addQuantities(part, found);
}
} // namespace

std::string quantityText(const Quantity& quantity) {
    if (!quantity.isOfItem() && quantity.dataset.empty())
        return isPlainName(quantity.column) ? quantity.column : "[" + bracketedName(quantity.column) + "]";
    auto text = bracketedName(quantity.column);
    if (!quantity.dataset.empty()) {
        const bool isClear = quantity.dataset.find('/') != std::string::npos &&
                             quantity.dataset.find(' ') == std::string::npos &&
                             bracketedName(quantity.dataset) == quantity.dataset;
        text += std::string(fromWord) + (isClear ? quantity.dataset : quotedPart(quantity.dataset));
    }
    if (quantity.isOfItem())
        text += fmt::format(" where {} = {}", bracketedName(quantity.along), quotedPart(quantity.item));
    return "[" + text + "]";
}

Result<Formula> parseFormula(std::string_view text) {
    if (trimmed(text).empty())
        return fail(prepare_sentences::formulaEmpty());
    if (text.size() > longestFormula)
        return fail(prepare_sentences::formulaTooLong(longestFormula));
    auto root = FormulaReader(text).read();
    if (!root)
        return tl::unexpected(std::move(root.error()));
    return Formula{std::string(trimmed(text)), *std::move(root)};
}

std::vector<Quantity> quantitiesOf(const Formula& formula) {
    std::vector<Quantity> found;
    addQuantities(formula.root, found);
    return found;
}

std::string withDatasetRenamed(const std::string& formula, std::string_view from, const std::string& to) {
    FormulaReader reader(formula);
    if (!reader.read())
        return formula;
    std::string out;
    std::size_t at = 0;
    for (const auto& [begin, end, quantity] : reader.inBrackets()) {
        if (quantity.dataset != from)
            continue;
        auto renamed = quantity;
        renamed.dataset = to;
        out += formula.substr(at, begin - at) + quantityText(renamed);
        at = end;
    }
    return out + formula.substr(at);
}

} // namespace driftline
