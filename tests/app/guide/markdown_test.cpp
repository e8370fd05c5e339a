// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/markdown.h"
#include "support/words.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {} // namespace

BOOST_AUTO_TEST_SUITE(markdown)

BOOST_AUTO_TEST_CASE(headings_become_sections_with_anchors_of_their_own) {
    const auto text = readMarkdown("# One\n\nFirst words.\n\n## A *b* `c`\n\nMore.\n\n## A b c\n");
    BOOST_REQUIRE_EQUAL(text.sections.size(), 3U);
    BOOST_TEST(text.sections[0].anchor == "one");
    BOOST_TEST(text.sections[0].level == 1);
    BOOST_TEST(contains(text.sections[0].text, "First words."));
    BOOST_TEST(text.sections[1].title == "A b c");
    BOOST_TEST(text.sections[1].anchor == "a-b-c");
    BOOST_TEST(text.sections[2].anchor == "a-b-c-2");
    BOOST_TEST(contains(text.html, "<h2 id=\"a-b-c\">A <em>b</em> <code>c</code></h2>"), text.html);
}

BOOST_AUTO_TEST_CASE(what_html_would_read_is_escaped) {
    const auto text = readMarkdown("a < b & <script>x</script> \"q\"\n\n```json\n{\"a\": \"<&>\"}\n```\n");
    BOOST_TEST(!contains(text.html, "<script>"), text.html);
    BOOST_TEST(contains(text.html, "a &lt; b &amp; &lt;script&gt;"), text.html);
    BOOST_TEST(contains(text.html, "<pre><code>{&quot;a&quot;: &quot;&lt;&amp;&gt;&quot;}</code></pre>"),
               text.html);
    BOOST_REQUIRE_EQUAL(text.blocks.size(), 1U);
    BOOST_TEST(text.blocks[0].language == "json");
    BOOST_TEST(text.blocks[0].text == "{\"a\": \"<&>\"}\n");
}

BOOST_AUTO_TEST_CASE(tables_and_lists_are_read) {
    const auto text = readMarkdown("| a | b |\n|---|--:|\n| `x` | 2 |\n\n1. one\n2. two\n");
    BOOST_TEST(contains(text.html, "<th>a</th><th align=\"right\">b</th>"), text.html);
    BOOST_TEST(contains(text.html, "<td><code>x</code></td><td align=\"right\">2</td>"), text.html);
    BOOST_TEST(contains(text.html, "<ol>\n<li>one</li>\n<li>two</li>\n</ol>"), text.html);
    BOOST_REQUIRE_EQUAL(text.codeWords.size(), 1U);
    BOOST_TEST(text.codeWords[0] == "x");
}

BOOST_AUTO_TEST_CASE(a_picture_alone_is_a_figure_with_its_caption) {
    HtmlForm form;
    form.link = [](std::string_view target) { return "to-" + std::string(target); };
    form.picture = [](std::string_view target, std::string_view alt) -> std::optional<ShownPicture> {
        if (target == "window:none")
            return {};
        return ShownPicture{"p.png", std::string(alt), 20, 10};
    };
    const auto text =
        readMarkdown("![What it is](figure:a \"A caption\")\n\n![](window:none)\n\n[b](c)\n", form);
    BOOST_TEST(text.html == "<figure><img src=\"p.png\" alt=\"What it is\" width=\"20\" height=\"10\">"
                            "<figcaption>A caption</figcaption></figure>\n<p><a href=\"to-c\">b</a></p>\n");
    BOOST_TEST((text.pictures == std::vector<std::string>{"figure:a", "window:none"}));
    BOOST_TEST((text.links == std::vector<std::string>{"c"}));
    form.isPlain = true;
    BOOST_TEST(contains(readMarkdown("![x](figure:a \"A caption\")\n", form).html,
                        "<p class=\"caption\">A caption</p>"));
}

BOOST_AUTO_TEST_CASE(any_text_can_be_read) {
    for (const auto* text : {"", "#", "![", "[a](b", "| a |\n|-|\n", "```", "> 1. - x", "\x01\xff"})
        BOOST_CHECK_NO_THROW(readMarkdown(text));
}

BOOST_AUTO_TEST_SUITE_END()
