/** Every page of the site, on one screen; each is a file of its own that is fetched when somebody goes there. */
import { LocationProvider, Route, Router } from 'preact-iso';
import { t } from '../shared/words/say.ts';
import { wordsOf } from './language.ts';
import { late } from './late.tsx';
import { Bar } from './parts/bar.tsx';
import { anybody, members, signedIn } from './parts/doors.tsx';
import { Foot } from './parts/foot.tsx';

/** A page for who is signed in: fetched with its words. */
const inside = (load: Parameters<typeof late>[0]) => late(() => wordsOf('inside').then(load));

// Anybody
const Home = anybody(late(() => import('./pages/home.tsx')));
const Notice = anybody(late(() => import('./pages/notice.tsx')));
const SignIn = anybody(late(() => import('./pages/sign-in.tsx')));
const Callback = anybody(late(() => import('./pages/callback.tsx')));
const Replay = anybody(inside(() => import('./pages/replay.tsx')));
const NotFound = anybody(late(() => import('./pages/not-found.tsx')));

// Who has signed in and may not belong to an organisation yet; the colleague's invitation is read by anybody
const Welcome = signedIn(inside(() => import('./pages/welcome.tsx')));
const Join = anybody(late(() => import('./pages/join.tsx')));

// Members of an organisation
const Organisation = members(inside(() => import('./pages/organisation.tsx')));

// Suppliers; an invitation is read by anybody, and taken up by a supplier
const Invitation = anybody(late(() => import('./pages/invitation.tsx')));
const ApiForBidders = anybody(inside(() => import('./pages/api-for-bidders.tsx')));
const Questions = members(inside(() => import('./pages/questions/questions.tsx')));
const Profile = members(inside(() => import('./pages/profile.tsx')));
const Bids = members(inside(() => import('./pages/bids.tsx')));
const FollowedClasses = members(inside(() => import('./pages/my-events/classes.tsx')));
const Bid = members(inside(() => import('./pages/bid/bid.tsx')));
const Letters = members(inside(() => import('./pages/letters/letters.tsx')));
const ReadOut = members(inside(() => import('./pages/letters/read-out.tsx')));
const Receipt = members(inside(() => import('./pages/receipt.tsx')));
const Result = members(inside(() => import('./pages/result/result.tsx')));

// Buyers
const Dashboard = members(inside(() => import('./pages/dashboard.tsx')));
const Figures = members(inside(() => import('./pages/figures.tsx')));
const Events = members(inside(() => import('./pages/events.tsx')));
const Templates = members(inside(() => import('./pages/templates.tsx')));
const Preview = members(inside(() => import('./pages/event/preview.tsx')));
const HeldLetters = members(inside(() => import('./pages/event/held-letters.tsx')));
const Overview = members(inside(() => import('./pages/event/overview.tsx')));
const Edit = members(inside(() => import('./pages/event/edit.tsx')));
const TryIt = members(inside(() => import('./pages/event/try-it/try-it.tsx')));
const Review = members(inside(() => import('./pages/review/review.tsx')));
const EventChanges = members(inside(() => import('./pages/addendum/changes.tsx')));
const Incidents = members(inside(() => import('./pages/incidents.tsx')));
const Team = members(inside(() => import('./pages/event/team.tsx')));
const AskedQuestions = members(inside(() => import('./pages/event/asked-questions.tsx')));
const Invitations = members(inside(() => import('./pages/invitations.tsx')));
const Entries = members(inside(() => import('./pages/entered/entries.tsx')));
const WithdrawByReceipt = members(inside(() => import('./pages/entered/withdraw-by-receipt.tsx')));
const EntryBid = members(inside(() => import('./pages/entered/entry-bid.tsx')));
const Suppliers = members(inside(() => import('./pages/suppliers.tsx')));
const EventFile = members(inside(() => import('./pages/file/file.tsx')));
const EventRecord = members(inside(() => import('./pages/event/record.tsx')));

// The committee
const Opening = members(inside(() => import('./pages/opening.tsx')));
const Tabulation = members(inside(() => import('./pages/opening/tabulation.tsx')));
const Check = members(inside(() => import('./pages/check/check.tsx')));
const Meeting = members(inside(() => import('./pages/meeting/meeting.tsx')));
const Evaluation = members(inside(() => import('./pages/evaluation/evaluation.tsx')));
const AwardLetters = members(inside(() => import('./pages/award-letters/letters.tsx')));
const Summaries = members(inside(() => import('./pages/report/summaries.tsx')));
const Report = members(inside(() => import('./pages/report/report.tsx')));
const Ranking = members(inside(() => import('./pages/ranking/ranking.tsx')));

/** Addresses that are not pages of the site: the API, the identity provider, the demo's clock and mailbox. */
const site = /^\/(?!(api|oidc|local|mail|assets)(\/|$))/;

/** The whole site. */
export const App = () => (
  <LocationProvider scope={site}>
    <a class="skip" href="#main">
      {t('Skip to the main content')}
    </a>
    <Bar />
    <Router>
      <Route path="/" component={Home} />
      <Route path="/notices/:eventId" component={Notice} />
      <Route path="/replay" component={Replay} />
      <Route path="/sign-in" component={SignIn} />
      <Route path="/callback" component={Callback} />
      <Route path="/welcome" component={Welcome} />
      <Route path="/join" component={Join} />
      <Route path="/invitation" component={Invitation} />
      <Route path="/organisation" component={Organisation} />
      <Route path="/dashboard" component={Dashboard} />
      <Route path="/figures" component={Figures} />
      <Route path="/events" component={Events} />
      <Route path="/templates" component={Templates} />
      <Route path="/events/:eventId" component={Overview} />
      <Route path="/events/:eventId/edit" component={Edit} />
      <Route path="/events/:eventId/preview" component={Preview} />
      <Route path="/events/:eventId/try-it" component={TryIt} />
      <Route path="/events/:eventId/held-letters" component={HeldLetters} />
      <Route path="/events/:eventId/review" component={Review} />
      <Route path="/events/:eventId/changes" component={EventChanges} />
      <Route path="/incidents" component={Incidents} />
      <Route path="/events/:eventId/team" component={Team} />
      <Route path="/events/:eventId/questions" component={AskedQuestions} />
      <Route path="/events/:eventId/invitations" component={Invitations} />
      <Route path="/events/:eventId/enter" component={Entries} />
      <Route path="/events/:eventId/enter/withdraw" component={WithdrawByReceipt} />
      <Route path="/events/:eventId/enter/:bidderId/:lotId" component={EntryBid} />
      <Route path="/suppliers" component={Suppliers} />
      <Route path="/events/:eventId/file" component={EventFile} />
      <Route path="/events/:eventId/record" component={EventRecord} />
      <Route path="/api-for-bidders" component={ApiForBidders} />
      <Route path="/questions/:eventId" component={Questions} />
      <Route path="/profile" component={Profile} />
      <Route path="/bids" component={Bids} />
      <Route path="/bids/classes" component={FollowedClasses} />
      <Route path="/bids/:eventId/:lotId" component={Bid} />
      <Route path="/bids/:eventId/:lotId/receipts/:bidId" component={Receipt} />
      <Route path="/results/:eventId/:lotId" component={Result} />
      <Route path="/opening/:eventId/:lotId" component={Opening} />
      <Route path="/opening/:eventId/:lotId/tabulation" component={Tabulation} />
      <Route path="/check/:eventId/:lotId" component={Check} />
      <Route path="/letters/:eventId" component={Letters} />
      <Route path="/letters/:eventId/:lotId/minutes" component={ReadOut} />
      <Route path="/evaluation/:eventId/:lotId" component={Evaluation} />
      <Route path="/evaluation/:eventId/:lotId/meeting" component={Meeting} />
      <Route path="/ranking/:eventId/:lotId/letters" component={AwardLetters} />
      <Route path="/ranking/:eventId/:lotId/report" component={Report} />
      <Route path="/ranking/:eventId/:lotId/summaries" component={Summaries} />
      <Route path="/ranking/:eventId/:lotId" component={Ranking} />
      <Route default component={NotFound} />
    </Router>
    <Foot />
  </LocationProvider>
);
