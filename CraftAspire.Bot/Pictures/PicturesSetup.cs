namespace CraftAspire.Bot.Pictures;

internal static class PicturesSetup
{
    public static void AddPictures(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<PictureOptions>().BindConfiguration(PictureOptions.Section);
        builder.Services.AddSingleton<Fonts>();
        builder.Services.AddSingleton<PictureRenderer>();
    }
}
