// What content management systems let through, and how a snippet gets into each: told on the page /snippets, and written into
// docs/cms.md by test/docs/write-cms-page.ts.

/** When all of this was looked up. */
export const checkedOn = '2026-11-30';

/** What may let a snippet through, and what each kind of it is called. */
export const passages = {
  script: 'Scripts',
  module: 'Module scripts',
  element: 'Custom elements',
  frame: 'Frames (iframe)',
};

/**
 * Each system: what it lets through (`yes`, `plan` where it depends on the plan, `who` where it depends on who writes, `no`,
 * `untold` where nobody says), the kinds of snippets that fit, the best one first, steps, what to know besides, and where that
 * is said. Dates are those of the sources where they have one.
 */
export const cmsGuide = [
  {
    id: 'wordpress',
    name: 'WordPress',
    lets: { script: 'who', module: 'who', element: 'who', frame: 'who' },
    because:
      'WordPress keeps scripts, elements and frames in posts of people with the right unfiltered_html only: administrators and editors of a single site, in a network of sites nobody but its super administrators. From everybody else’s posts it takes them out when they save.',
    plan: 'On WordPress.com, plugins need the Business plan or a higher one (2024); without it, use the link.',
    fits: ['inline', 'button', 'floating', 'link', 'frame', 'address'],
    best: 'The plugin does it for everybody: a block and a shortcode, which need no right to write scripts.',
    steps: [
      'Have the folder demo/wordpress/booking-elements of this repository as a zip, and upload it under Plugins → Add New → Upload Plugin. Activate it.',
      'Under Settings → Booking, enter the address of your booking server and the owner’s name. The page says whether the server answers.',
      'In a page, add the block “Booking”, or write the shortcode [booking].',
      'Without the plugin, as an administrator: add a block “Custom HTML”, and paste the snippet.',
    ],
    notes: [
      'The plugin’s script tells Cloudflare’s Rocket Loader, WP Rocket, Autoptimize and LiteSpeed Cache to leave it alone. A pasted snippet does not: where one of them is at work and nothing shows, allow booking-elements.js there.',
    ],
    sources: [
      {
        title: 'Run by our own tests: WordPress 6.1.9, 6.8.12 and 7.1.4',
        url: '',
        date: '2026-12-01',
      },
      {
        title: 'PublishPress: the unfiltered_html capability',
        url: 'https://publishpress.com/blog/unfiltered-html-permission-wordpress/',
        date: '',
      },
      {
        title: 'AlexHost: what the plans of WordPress.com leave out',
        url: 'https://alexhost.com/faq/wordpress-personal-vs-premium-which-plans-do-you-need/',
        date: '2024-10-22',
      },
      {
        title: 'Cloudflare: Ignore JavaScripts in Rocket Loader',
        url: 'https://developers.cloudflare.com/speed/optimization/content/rocket-loader/ignore-javascripts/',
        date: '2026-04-17',
      },
    ],
  },
  {
    id: 'webflow',
    name: 'Webflow',
    lets: { script: 'plan', module: 'plan', element: 'plan', frame: 'plan' },
    because:
      'The Code Embed element takes HTML with scripts; so do the fields for code in the settings of a page and of the site.',
    plan: 'Custom code depends on the plan of the site or the workspace: free ones have none, and code stops working after a downgrade. Webflow’s own page on that could not be read; look at your plan.',
    fits: ['inline', 'button', 'floating', 'link', 'frame', 'address'],
    best: 'The script in a Code Embed element, where the booking page belongs.',
    steps: [
      'In the Designer, add the element “Code Embed” where the booking page belongs. It may stand in rich text and in templates of a collection, too.',
      'Paste the snippet, and save.',
      'Publish. What it looks like is to be seen on the published site and in the preview.',
      'For a floating button on every page: Site settings → Custom code → Footer code.',
    ],
    notes: [
      'The preview is served from another address (…canvas.webflow.com). Where your booking server has a list of allowed sites, both belong on it.',
    ],
    sources: [
      {
        title: 'Webflow University: custom code and the CMS',
        url: 'https://university.webflow.com/course-lesson/custom-code-custom-code-and-the-webflow-cms',
        date: '',
      },
      {
        title: 'Webflow: supporting custom code in preview mode',
        url: 'https://developers.webflow.com/data/v2.0.0/docs/custom-code-preview-mode',
        date: '',
      },
      {
        title: 'Flowradar: what a downgrade does to custom code',
        url: 'https://flowradar-6cz.pages.dev/answer/webflow-downgrade-plan-after-custom-code',
        date: '',
      },
    ],
  },
  {
    id: 'squarespace',
    name: 'Squarespace',
    lets: { script: 'plan', module: 'plan', element: 'plan', frame: 'plan' },
    because: 'Code Blocks in a page and Code Injection take scripts where the plan allows custom code.',
    plan: 'Custom code comes with Core, Plus and Advanced, and with the older Business and Commerce plans; not with Basic, Personal or a trial. There, use the link.',
    fits: ['inline', 'button', 'floating', 'link', 'frame', 'address'],
    best: 'The script in a Code Block; on a plan without custom code, the address behind a button of Squarespace’s own.',
    steps: [
      'Edit the page, add a block “Code”, and choose HTML in it.',
      'Paste the snippet in place of what stands there, and leave “Display source” off.',
      'Save, and look at the page in a window where you are not signed in: the editor may hold scripts back.',
      'For a floating button on every page: Website → Pages → Custom Code → Code Injection → Footer.',
      'Without custom code: add a block “Button”, and give it the address as its link.',
    ],
    notes: [],
    sources: [
      {
        title: 'Anam cookbook: a web component in Squarespace (Core plan or higher)',
        url: 'https://github.com/anam-org/anam-cookbook/blob/main/content/recipes/widget-squarespace.mdx',
        date: '2026-02-19',
      },
      {
        title: 'SquareRank: code injection by plan',
        url: 'https://squareranked.com/squarespace-schema/json-ld-injection/',
        date: '',
      },
      {
        title: 'Swetrix: the older plans',
        url: 'https://docs.swetrix.com/squarespace-integration',
        date: '',
      },
    ],
  },
  {
    id: 'wix',
    name: 'Wix',
    lets: { script: 'plan', module: 'untold', element: 'plan', frame: 'yes' },
    because:
      'What stands in the page itself is either an “HTML iframe”, a frame without access to the page around it, or a “Custom Element”. Custom Code puts scripts into the head or the body, but not to a place in the page.',
    plan: 'Custom Code asks for a published site with a connected domain; a Custom Element for a Premium plan. The HTML iframe asks for neither.',
    fits: ['frame', 'address', 'floating'],
    best: 'The address in an HTML iframe. A floating button goes into Custom Code.',
    steps: [
      'In the editor, add Embed → “Embed HTML” (HTML iframe), and choose “Website address”.',
      'Enter the address that the snippet “Frame” has in src. Make the element as high as your longest step: Wix does not let it grow.',
      'For a floating button: Settings → Custom Code → Add Custom Code, paste the snippet, for all pages, at the end of the body.',
      'With a Premium plan, in the Wix Editor or Studio: add Embed → Custom Element, choose the script’s address as the server URL, booking-widget as the tag name, and set the attributes backend-url and event-type.',
    ],
    notes: [
      'Whether Wix loads a Custom Element’s file as a module, as ours has to be, its documentation does not say. Try it before you rely on it.',
      'Wix Harmony has no code of a site’s own; Custom Code works there as well.',
    ],
    sources: [
      {
        title: 'Wix: about custom code',
        url: 'https://dev.wix.com/docs/develop-websites-sdk/code-your-site/build-a-custom-frontend/custom-code/about-custom-code',
        date: '',
      },
      {
        title: 'Wix: HtmlComponent',
        url: 'https://dev.wix.com/docs/velo/velo-only-apis/$w/html-component/introduction',
        date: '',
      },
      {
        title: 'Wix: add a custom element',
        url: 'https://dev.wix.com/docs/velo/velo-only-apis/$w/custom-element/add-a-custom-element',
        date: '',
      },
      {
        title: 'Wix: Hello Custom Element (Premium plan)',
        url: 'https://dev.wix.com/docs/coding-examples/getting-started/hello-world/hello-custom-element',
        date: '2025-04-01',
      },
    ],
  },
  {
    id: 'shopify',
    name: 'Shopify',
    lets: { script: 'yes', module: 'yes', element: 'yes', frame: 'yes' },
    because:
      'Some themes have a section “Custom Liquid”, which writes HTML as it is and stays when the theme is updated.',
    plan: 'Shopify’s help names no plan; whether there is such a section depends on the theme.',
    fits: ['inline', 'button', 'floating', 'link', 'frame', 'address'],
    best: 'The script in a section “Custom Liquid” of the page’s template.',
    steps: [
      'Online Store → Themes → Customize, and choose the page, or make a template of its own for it.',
      'Add section → Custom Liquid.',
      'Paste the snippet, and save.',
    ],
    notes: [
      'Do not paste it into the text of a page: that editor is made for text.',
      'Liquid takes two braces for its own. The snippet writes them in another way, so that words of yours are safe.',
    ],
    sources: [
      {
        title: 'Shopify help: extend your theme (read in Japanese)',
        url: 'https://help.shopify.com/ja/manual/online-store/themes/theme-structure/extend',
        date: '',
      },
      {
        title: 'Shopify: sections',
        url: 'https://shopify.dev/docs/storefronts/themes/architecture/sections',
        date: '',
      },
    ],
  },
  {
    id: 'notion',
    name: 'Notion',
    lets: { script: 'no', module: 'no', element: 'no', frame: 'yes' },
    because: 'Notion embeds by address alone, and shows what is there in a frame. It takes no HTML.',
    plan: 'No plan is named.',
    fits: ['frame', 'address'],
    best: 'The address that the snippet “Frame” has in src, as an embed; or the address alone, as a link.',
    steps: [
      'Type /embed and press Enter.',
      'Paste the address, and choose “Embed link”.',
      'Pull its lower edge until nothing scrolls inside.',
    ],
    notes: ['The frame does not grow with what is in it. Where that disturbs, a link does better.'],
    sources: [
      {
        title: 'Omni: an embed in Notion, step by step',
        url: 'https://docs.omni.co/embed/guides/embed-notion',
        date: '',
      },
    ],
  },
  {
    id: 'ghost',
    name: 'Ghost',
    lets: { script: 'yes', module: 'yes', element: 'yes', frame: 'yes' },
    because:
      'An HTML card stands in a post as it was written; Code Injection writes into head and foot of every page or of one.',
    plan: 'No plan is named.',
    fits: ['inline', 'button', 'floating', 'link', 'frame', 'address'],
    best: 'The script in an HTML card.',
    steps: [
      'In a post or page, type /html, and press Enter.',
      'Paste the snippet into the card.',
      'For a floating button on every page: Settings → Code injection → Site footer.',
    ],
    notes: [
      'Mail programs run no scripts: a post that goes out as a newsletter needs a link in it, besides.',
    ],
    sources: [
      {
        title: 'Ghost: ghost_head and ghost_foot (Code Injection)',
        url: 'https://docs.ghost.org/themes/helpers/utility/ghost_head_foot',
        date: '',
      },
      {
        title: 'Wiki Ghost: cards, in pages and in mails',
        url: 'https://wikighost.pages.dev/docs/ghost/koenig-editor-cards',
        date: '',
      },
    ],
  },
  {
    id: 'html',
    name: 'Plain HTML',
    lets: { script: 'yes', module: 'yes', element: 'yes', frame: 'yes' },
    because: 'Your page is yours; only a Content-Security-Policy of your own can stand in the way.',
    plan: 'No plans here.',
    fits: ['inline', 'button', 'floating', 'link', 'frame', 'address'],
    best: 'The script where the booking page belongs, or the element itself: <booking-widget>.',
    steps: [
      'Paste the snippet where the booking page belongs.',
      'With a Content-Security-Policy: allow your booking server in script-src and connect-src, for the frame in frame-src.',
    ],
    notes: [],
    sources: [
      { title: 'The elements in our own tests: Chromium, Firefox, WebKit', url: '', date: '2026-11-30' },
    ],
  },
];

/** What is said of each way of letting through. */
export const verdicts = {
  yes: 'yes',
  no: 'no',
  plan: 'depends on the plan',
  who: 'depends on who writes',
  untold: 'nobody says',
};
