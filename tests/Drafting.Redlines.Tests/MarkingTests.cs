using Drafting.Redlines.Marking;

namespace Drafting.Redlines.Tests;

/// <summary>Marks an editor would make. Notation: [old|new].</summary>
public sealed class MarkingTests
{
    [Theory]
    [InlineData("回顾其 2017 年 11 月 17 日第 72/7 号决议，", "回顾其 2018 年 11 月 1 日第 73/8 号决议，", "回顾其 [2017 年 11 月 17 日|2018 年 11 月 1 日]第 [72/7|73/8] 号决议，")]
    [InlineData("大会第七十五届会议，", "大会第七十七届会议，", "大会第[七十五|七十七]届会议，")]
    [InlineData("回顾秘书长的报告，", "又回顾秘书长的报告，", "[|又]回顾秘书长的报告，")]
    [InlineData("促请会员国执行本决议；", "敦促会员国执行本决议；", "[促请|敦促]会员国执行本决议；")]
    [InlineData("中国、印度和巴基斯坦", "中国、印度、哈萨克斯坦和巴基斯坦", "中国、印度[|、哈萨克斯坦]和巴基斯坦")]
    [InlineData("《2030年可持续发展议程》和《巴黎协定》", "《巴黎协定》", "[《2030年可持续发展议程》和|]《巴黎协定》")]
    [InlineData("see A/71/982-S/2017/600, annex.", "see A/72/983-S/2018/601, annex.", "see [A/71/982-S/2017/600|A/72/983-S/2018/601], annex.")]
    [InlineData("Decides to remain seized of the matter.", "Also decides to remain seized of the matter.", "[Decides|Also decides] to remain seized of the matter.")]
    [InlineData("of 17 November 2017, noting", "of 3 December 2018, noting", "of [17 November 2017|3 December 2018], noting")]
    [InlineData("of 17 November 2017, noting", "of 17\u00A0November 2017, noting", "of 17[ |\u00A0]November 2017, noting")]
    [InlineData("第 72/7 号决议", "第72/7号决议", "第[ |]72/7[ |]号决议")]
    [InlineData("the work of the Group", "the important work of the Group", "the [|important ]work of the Group")]
    [InlineData("👩‍👩‍👧‍👦 family", "👩‍👩‍👧 family", "[👩‍👩‍👧‍👦|👩‍👩‍👧] family")]
    // Met in successive versions of resolutions.
    [InlineData("Security Council resolution 2489 (2019), and", "Security Council resolution 2543 (2020), and", "Security Council resolution [2489 (2019)|2543 (2020)], and")]
    [InlineData("第1988 (2011)号和第2255(2015)号决议", "第1988(2011)号和第2501(2019)号决议", "第1988[ |](2011)号和第[2255(2015)|2501(2019)]号决议")]
    [InlineData("peace and non-violence are fostered", "peace and non\u2011violence are fostered", "peace and non[-|\u2011]violence are fostered")]
    [InlineData("决议规定的大会在国际社会关心的全球事务中的作用", "决议规定的大会在国际社会关切的全球事务中的作用", "决议规定的大会在国际社会[关心|关切]的全球事务中的作用")]
    [InlineData("完全实现自立更生，", "完全实现自力更生，", "完全实现[自立更生|自力更生]，")]
    [InlineData("一切努力、继续探讨制定执行机制", "一切努力、继续探索机制", "一切努力、继续[探讨制定执行|探索]机制")]
    [InlineData("请秘书长提交一次报告，介绍阿富汗境内的事态发展以及本决议的执行进展情况；", "请秘书长提交报告，介绍阿富汗境内动态以及本决议执行进展情况；", "请秘书长提交[一次|]报告，介绍阿富汗境内[的事态发展|动态]以及本决议[的|]执行进展情况；")]
    [InlineData("回顾其《和平文化宣言》1 的目标", "回顾其《和平文化宣言》的目标", "回顾其《和平文化宣言》[1 |]的目标")]
    [InlineData("72/137 of 11 December 2017 and 73/126 of 12 December 2018, adopted", "72/137 of 11 December 2017, 73/126 of 12 December 2018 and 74/21 of 12 December 2019, adopted", "72/137 of 11 December 2017[ and|,] 73/126 of 12 December 2018[| and 74/21 of 12 December 2019], adopted")]
    [InlineData("the obligations under international refugee law", "the respective obligations of States under international refugee law", "the [|respective ]obligations [|of States ]under international refugee law")]
    [InlineData("国际日 和10月2日国际非暴力日举办纪念活动", "国际日、 10月2日国际非暴力日、 6月18日打击仇恨言论国际日举办纪念活动", "国际日[ 和|、 ]10月2日国际非暴力日[|、 6月18日打击仇恨言论国际日]举办纪念活动")]
    [InlineData("执行，赞赏地回顾阿富汗政府提出《赋予妇女经济权能的国家优先方案》并鼓励继续落实该方案，作为重要措施；", "执行，并鼓励继续落实《赋予妇女经济权能的国家优先方案》；", "执行，[赞赏地回顾阿富汗政府提出|并鼓励继续落实]《赋予妇女经济权能的国家优先方案》[并鼓励继续落实该方案，作为重要措施|]；")]
    [InlineData("ссылаясь на резолюцию", "ссылаясь на решение", "ссылаясь на [резолюцию|решение]")]
    public void Mark_OneEdit_AsAnEditorWould(string old, string @new, string marked)
    {
        var segments = Marker.Mark(old, @new);

        Assert.Equal(marked, Notation.Of(segments));
    }

    [Fact]
    public void Mark_LongTextsWithNothingInCommon_OneReplacement()
    {
        var old = string.Concat(Enumerable.Range(0, 20_000).Select(i => (char)(0x4E00 + i * 7919 % 5000)));
        var @new = string.Concat(Enumerable.Range(0, 20_000).Select(i => (char)(0x7000 + i * 104729 % 5000)));

        var segments = Marker.Mark(old, @new);

        Assert.Equal(@new, string.Concat(segments.Where(s => s.Op != SegmentOp.Delete).Select(s => s.Text)));
        Assert.InRange(segments.Count, 2, 4);
    }
}
