using Microsoft.AspNetCore.Mvc;

namespace TelegramEmulator.Control;

/// <summary>A file that a person sends, as multipart form.</summary>
/// <param name="File">The part with the bytes, up to 50 MB.</param>
/// <param name="Person">Who sends.</param>
/// <param name="Caption">At most 1024 characters.</param>
/// <param name="ReplyTo">Message id.</param>
/// <param name="Topic">A forum's topic.</param>
public sealed record UploadForm(
    [FromForm(Name = "file")] IFormFile File,
    [FromForm(Name = "person")] long Person,
    [FromForm(Name = "caption")] string? Caption,
    [FromForm(Name = "reply_to")] int? ReplyTo,
    [FromForm(Name = "topic")] int? Topic);
