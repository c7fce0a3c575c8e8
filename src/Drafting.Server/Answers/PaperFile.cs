namespace Drafting.Server.Answers;

/// <summary>A page as a PDF file, made when it is answered.</summary>
/// <param name="name">Names the file.</param>
/// <param name="page">The page of HTML.</param>
internal sealed class PaperFile(string name, string page) : IResult
{
    public const string ContentType = "application/pdf";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var printer = httpContext.RequestServices.GetRequiredService<PaperPrinter>();
        var content = await printer.PrintAsync(page, httpContext.RequestAborted);
        await AttachedFile.Of(httpContext.Response, name, "pdf", content, ContentType).ExecuteAsync(httpContext);
    }
}
